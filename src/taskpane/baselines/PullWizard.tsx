import type { JSX } from "react";
import { useCallback, useMemo, useState } from "react";
import { Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { checkYear } from "../../baselines/checkYear";
import type { CouncilList } from "../../baselines/councils/councilList";
import type { PublishedReturn } from "../../baselines/publishedReturn";
import type { Partnership } from "../../model/partnership";
import { NextJob } from "../components/NextJob";
import { Wizard } from "../components/Wizard";
import { financialYearFrom } from "../format/formatDate";
import { formatCount } from "../format/formatMoney";
import { useDraft } from "../shell/Drafts";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import { WritePanel } from "../writing/WritePanel";
import { CouncilStep } from "./CouncilStep";
import { FileStep } from "./FileStep";
import { LineStep } from "./LineStep";
import { MissingList } from "./MissingList";
import { PulledFigures } from "./PulledFigures";
import { partnerRows, planPull, pulledLines } from "./planPull";
import { problemsOfPull, pullSteps, reducePull, startPull } from "./pullState";
import { useReading } from "./useReading";
import { jobTitles } from "../jobTitles";

export function PullWizard({ partnership, list }: { partnership: Partnership; list: CouncilList }): JSX.Element {
  const [state, dispatch] = useDraft("pullBaselines", reducePull, startPull);
  const { partners } = partnership;
  const rowsOf = useCallback(
    (published: PublishedReturn) => partnerRows(published, partners, list).filter((row) => row !== null),
    [partners, list],
  );
  const { read, stop } = useReading(dispatch, rowsOf);
  const published = state.file.status === "ready" ? state.file.published : null;
  const rows = published ? partnerRows(published, partners, list) : [];
  const absent = partners.filter((_, at) => published && rows[at] === null).map(({ name }) => name);
  const step = published ? pullSteps[state.step]?.key : "file";
  return (
    <Wizard
      steps={pullSteps}
      current={published ? state.step : 0}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problemsOfPull(state)}
    >
      {step === "file" && <FileStep file={state.file} onFile={read} onCancel={stop} />}
      {step === "councils" && published && (
        <CouncilStep
          published={published}
          chosen={state.councils}
          partnerRows={rows.filter((row) => row !== null)}
          absent={absent}
          onToggle={(place, isChosen) => dispatch({ type: "council", place, isChosen })}
        />
      )}
      {step === "lines" && published && <LineStep published={published} state={state} dispatch={dispatch} />}
      {step === "write" && published && (
        <PullWriteStep
          partnership={partnership}
          list={list}
          published={published}
          councils={state.councils}
          lines={state.lines}
          absent={absent}
        />
      )}
    </Wizard>
  );
}

interface PullWriteStepProps {
  readonly partnership: Partnership;
  readonly list: CouncilList;
  readonly published: PublishedReturn;
  readonly councils: readonly number[];
  readonly lines: readonly number[];
  readonly absent: readonly string[];
}

function PullWriteStep({ partnership, list, published, councils, lines, absent }: PullWriteStepProps): JSX.Element {
  const { workbook, today } = usePaneServices();
  const { open } = useRoute();
  // As it was when the step opened: what the write itself changes must not change the offer under the reader's eyes.
  const [modelYear] = useState(partnership.baselineYear);
  const [isOtherYear] = useState(() => checkYear(published, modelYear) !== undefined);
  const [hasFigures] = useState(() => partnership.baselines.some(({ year }) => year === partnership.baselineYear));
  const [makesYear, setMakesYear] = useState(!hasFigures);
  const [partners] = useState(partnership.partners);
  const pulled = useMemo(
    () => pulledLines(published, { councils, lines }, partners, list),
    [published, councils, lines, partners, list],
  );
  const plan = useCallback(
    () => planPull(workbook, { published, pulled, makesYear, today: today() }),
    [workbook, published, pulled, makesYear, today],
  );
  const year = financialYearFrom(published.year);
  return (
    <>
      {isOtherYear && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {`These figures are for ${year}, and this workbook takes cost today from ${modelYear}. It holds ${hasFigures ? "figures" : "no figure"} of ${modelYear}${hasFigures ? "" : " yet"}. With the box ticked, cost today is taken from ${year}, in the same step; else these figures only stand beside the others.`}
          </MessageBarBody>
        </MessageBar>
      )}
      {isOtherYear && (
        <Checkbox
          label={`Take ${year} as the year of cost today`}
          checked={makesYear}
          onChange={(_event, { checked }) => setMakesYear(checked === true)}
        />
      )}
      <PulledFigures lines={pulled.lines} />
      <MissingList missing={pulled.missing} absent={absent} />
      <WritePanel
        label={`${formatCount(pulled.lines.length, "baseline line")} of ${year}`}
        plan={plan}
        place={{ table: "Baselines" }}
        onCancel={() => open("home")}
      >
        <NextJob
          words="Next: share the cost by a formula the partners agree on."
          label={jobTitles.allocateCosts}
          onGo={() => open("allocateCosts")}
        />
      </WritePanel>
    </>
  );
}
