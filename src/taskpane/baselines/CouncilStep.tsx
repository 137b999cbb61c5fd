import type { JSX } from "react";
import { useMemo, useState } from "react";
import { Checkbox, Field, MessageBar, MessageBarBody, SearchBox, Text } from "@fluentui/react-components";
import type { PublishedReturn } from "../../baselines/publishedReturn";
import { formatCount, formatList } from "../format/formatMoney";

const shownAtMost = 30;

interface CouncilStepProps {
  readonly published: PublishedReturn;
  readonly chosen: readonly number[];
  readonly partnerRows: readonly number[];
  /** Partners whom the return does not list. */
  readonly absent: readonly string[];
  readonly onToggle: (place: number, isChosen: boolean) => void;
}

/** Partners first, ticked; any other council of the return can be added, for comparison. */
export function CouncilStep({ published, chosen, partnerRows, absent, onToggle }: CouncilStepProps): JSX.Element {
  const [filter, setFilter] = useState("");
  const others = useMemo(() => {
    const words = filter.trim().toLowerCase();
    return published.councils.flatMap((council, place) => {
      if (partnerRows.includes(place)) return [];
      const text = `${council.name} ${council.gss ?? ""} ${council.ecode ?? ""}`.toLowerCase();
      const isShown = words === "" ? chosen.includes(place) : text.includes(words);
      return isShown ? [place] : [];
    });
  }, [published, partnerRows, filter, chosen]);
  const box = (place: number) => (
    <Checkbox
      key={place}
      label={published.councils[place]?.name ?? ""}
      checked={chosen.includes(place)}
      onChange={(_event, { checked }) => onToggle(place, checked === true)}
    />
  );
  return (
    <>
      {absent.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {`This return has no row for ${formatList(absent)}. They stay without figures from it; nothing is taken as zero.`}
          </MessageBarBody>
        </MessageBar>
      )}
      <div role="group" aria-label="Partners in this return" style={{ display: "flex", flexDirection: "column" }}>
        <Text weight="semibold">Partners in this return</Text>
        {partnerRows.length === 0 && <Text>None of the partners is in this return.</Text>}
        {partnerRows.map(box)}
      </div>
      <Field label="Other councils, for comparison" hint="Type part of a name or a code.">
        <SearchBox id="council-filter" value={filter} onChange={(_event, { value }) => setFilter(value)} />
      </Field>
      <div role="group" aria-label="Other councils" style={{ display: "flex", flexDirection: "column" }}>
        {others.slice(0, shownAtMost).map(box)}
        {others.length > shownAtMost && (
          <Text>{formatCount(others.length - shownAtMost, "more council")}. Type more of the name to see them.</Text>
        )}
        {filter.trim() !== "" && others.length === 0 && <Text>No council of this return matches.</Text>}
      </div>
      <Text role="status">{formatCount(chosen.length, "council")} chosen</Text>
    </>
  );
}
