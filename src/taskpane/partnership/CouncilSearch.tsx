import type { JSX } from "react";
import { useEffect, useMemo, useState } from "react";
import { Combobox, Field, Option, makeStyles, tokens } from "@fluentui/react-components";
import type { Council } from "../../baselines/councils/council";
import type { CouncilList } from "../../baselines/councils/councilList";
import { findCouncils } from "../../baselines/councils/findCouncils";
import { formatCount } from "../format/formatMoney";
import { useAnnounce } from "../shell/Announcer";

/** Value of the option that adds a body which no list has. */
const otherBody = "other-body";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  option: { display: "flex", flexDirection: "column" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface CouncilSearchProps {
  readonly councils: CouncilList;
  readonly refusal: string | null;
  readonly onChoose: (partner: {
    readonly name: string;
    readonly gssCode: string | null;
    readonly eCode: string | null;
  }) => void;
}

/** Search by name or code; what the list does not have can be added as it is typed. */
export function CouncilSearch({ councils, refusal, onChoose }: CouncilSearchProps): JSX.Element {
  const styles = useStyles();
  const announce = useAnnounce();
  const [query, setQuery] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const found = useMemo(() => findCouncils(query, councils, 8), [query, councils]);
  useEffect(() => {
    if (query.trim() === "") return;
    const timer = setTimeout(() => announce(`${formatCount(found.length, "council")} found`), 500);
    return () => clearTimeout(timer);
  }, [announce, found, query]);
  const choose = (value: string | undefined) => {
    const council = value === undefined ? undefined : councils.byKey.get(value);
    if (council) onChoose({ name: council.name, gssCode: council.gss || null, eCode: council.ecode || null });
    else if (value === otherBody) onChoose({ name: query, gssCode: null, eCode: null });
    else return;
    setQuery("");
  };
  return (
    <Field
      label="Add a partner"
      hint="Type a name, or a code such as E07000236 or E1835."
      {...(refusal ? { validationState: "error" as const, validationMessage: refusal } : {})}
    >
      <Combobox
        id="council-search"
        className={styles.box}
        freeform
        inlinePopup
        placeholder="Redditch"
        value={query}
        selectedOptions={[]}
        open={isOpen}
        onOpenChange={(_event, { open }) => setIsOpen(open)}
        onChange={(event) => {
          // A name that was pasted brings no key press that would open the list.
          setIsOpen(event.target.value.trim() !== "");
          setQuery(event.target.value);
        }}
        onOptionSelect={(_event, { optionValue }) => choose(optionValue)}
      >
        {found.map((council) => (
          <Option key={council.key} value={council.key} text={council.name}>
            <span className={styles.option}>
              <span>{council.name}</span>
              <span className={styles.small}>{describeCouncil(council)}</span>
            </span>
          </Option>
        ))}
        {query.trim() !== "" && (
          <Option value={otherBody} text={query}>
            {`Add “${query.trim()}” as a body that is not in the list`}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function describeCouncil({ type, region, gss, end }: Council): string {
  const parts = [type, region, gss].filter((part) => part !== "");
  return end === "" ? parts.join(", ") : `${parts.join(", ")}; ended ${end.slice(0, 4)}`;
}
