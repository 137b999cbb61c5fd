import type { Dispatch, JSX } from "react";
import { useMemo } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
  SearchBox,
  Select,
  Text,
} from "@fluentui/react-components";
import type { Measure, PublishedReturn } from "../../baselines/publishedReturn";
import { formatCount } from "../format/formatMoney";
import type { PullEvent, PullState } from "./pullState";
import { lineGroups, measuresOf } from "./pullState";

/** The lines of the return under its own headings, with a search over all of them. */
export function LineStep({
  published,
  state,
  dispatch,
}: {
  published: PublishedReturn;
  state: PullState;
  dispatch: Dispatch<PullEvent>;
}): JSX.Element {
  const measures = useMemo(() => measuresOf(published), [published]);
  const groups = useMemo(
    () => lineGroups(published, state.measure, state.search),
    [published, state.measure, state.search],
  );
  const isSearching = state.search.trim() !== "";
  const found = groups.flatMap(({ lines }) => lines);
  const withTotals = state.lines.some((place) => published.lines[place]?.isTotal) && state.lines.length > 1;
  return (
    <>
      {measures.length > 1 && (
        <Field label="Measure">
          <Select
            value={state.measure}
            onChange={(_event, { value }) => dispatch({ type: "measure", measure: value as Measure })}
          >
            {measures.map((measure) => (
              <option key={measure}>{measure}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Find a line" hint="By number or by words, such as 591 or building control.">
        <SearchBox
          id="line-search"
          value={state.search}
          onChange={(_event, { value }) => dispatch({ type: "search", text: value })}
        />
      </Field>
      <Text role="status">
        {isSearching ? `${formatCount(found.length, "line")} found, ` : ""}
        {formatCount(state.lines.length, "line")} chosen
      </Text>
      {isSearching && found.length > 1 && (
        <Button
          size="small"
          onClick={() => dispatch({ type: "lines", places: found.map(({ place }) => place), isChosen: true })}
        >
          Choose all {found.length} found
        </Button>
      )}
      {withTotals && (
        <Text>One of the chosen lines is a total of others. Choosing both would count the same pounds twice.</Text>
      )}
      {isSearching ? (
        <Lines lines={found} state={state} dispatch={dispatch} />
      ) : (
        <Accordion collapsible multiple defaultOpenItems={groups.length === 1 ? groups.map(({ name }) => name) : []}>
          {groups.map(({ name, lines }) => {
            const chosen = lines.filter(({ place }) => state.lines.includes(place)).length;
            return (
              <AccordionItem key={name} value={name}>
                <AccordionHeader as="h3" size="small">
                  {name} ({chosen > 0 ? `${chosen} of ` : ""}
                  {lines.length})
                </AccordionHeader>
                <AccordionPanel>
                  <Lines lines={lines} state={state} dispatch={dispatch} />
                </AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      )}
    </>
  );
}

function Lines({
  lines,
  state,
  dispatch,
}: {
  lines: ReturnType<typeof lineGroups>[number]["lines"];
  state: PullState;
  dispatch: Dispatch<PullEvent>;
}): JSX.Element {
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      {lines.map(({ place, line }) => (
        <Checkbox
          key={place}
          label={`${line.number ? `${line.number} ` : ""}${line.name}${line.isTotal ? " (a total)" : ""}`}
          checked={state.lines.includes(place)}
          onChange={(_event, { checked }) => dispatch({ type: "line", place, isChosen: checked === true })}
        />
      ))}
    </div>
  );
}
