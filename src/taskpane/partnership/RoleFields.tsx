import type { Dispatch, JSX } from "react";
import { Field, Select, Text } from "@fluentui/react-components";
import type { PartnerRole } from "../../model/partnership";
import { partnerRoles } from "../../model/partnership";
import type { ChosenPartner, NewPartnershipEvent } from "./newPartnershipState";

const meanings: Readonly<Record<PartnerRole, string>> = {
  host: "Host (leads and employs)",
  member: "Member (has a say)",
  customer: "Customer (buys, no say)",
  associate: "Associate (uses the framework)",
};

/** Who is host, member, customer or associate. A list a partner, because a partner has one role. */
export function RoleFields({
  partners,
  dispatch,
}: {
  partners: readonly ChosenPartner[];
  dispatch: Dispatch<NewPartnershipEvent>;
}): JSX.Element {
  return (
    <>
      <Text>One partner at most is host. Choosing another makes the first a member.</Text>
      {partners.map(({ name, role }) => (
        <Field key={name} label={name}>
          <Select
            value={role}
            onChange={(_event, { value }) => dispatch({ type: "role", name, role: value as PartnerRole })}
          >
            {partnerRoles.map((choice) => (
              <option key={choice} value={choice}>
                {meanings[choice]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </>
  );
}
