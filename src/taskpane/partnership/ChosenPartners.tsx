import type { JSX } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { formatCount } from "../format/formatMoney";
import type { ChosenPartner } from "./newPartnershipState";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  words: { display: "flex", flexDirection: "column" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function ChosenPartners({
  partners,
  onRemove,
}: {
  partners: readonly ChosenPartner[];
  onRemove: (name: string) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <section aria-label="Partners chosen">
      <Text weight="semibold">
        {partners.length === 0 ? "No partner chosen yet" : formatCount(partners.length, "partner")}
      </Text>
      <ul className={styles.list}>
        {partners.map(({ name, gssCode }) => (
          <li key={name} className={styles.item}>
            <span className={styles.words}>
              <span>{name}</span>
              <span className={styles.small}>{gssCode ?? "not in the list of councils"}</span>
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={`Remove ${name}`}
              title={`Remove ${name}`}
              onClick={() => onRemove(name)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
