import type { JSX } from "react";
import { useCallback, useMemo } from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { loadCouncils } from "../../baselines/councils/loadCouncils";
import { readFinancialYear } from "../../engine";
import { NextJob } from "../components/NextJob";
import { ProgressPanel } from "../components/ProgressPanel";
import { Wizard } from "../components/Wizard";
import { financialYearFrom, financialYearOfSerial } from "../format/formatDate";
import { useDraft } from "../shell/Drafts";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import { Screen } from "../shell/Screen";
import { useAsync } from "../shell/useAsync";
import { WritePanel } from "../writing/WritePanel";
import { ChosenPartners } from "./ChosenPartners";
import { CouncilSearch } from "./CouncilSearch";
import {
  nameOf,
  newPartnershipSteps,
  problemsOfStep,
  reduceNewPartnership,
  startNewPartnership,
} from "./newPartnershipState";
import { planNewPartnership } from "./planNewPartnership";
import { RoleFields } from "./RoleFields";
import { ServiceFields } from "./ServiceFields";
import { jobTitles } from "../jobTitles";

const isYear = (text: string) => readFinancialYear(text, { argument: "first financial year" }).ok;

/** Makes a partnership: who, what, in which roles; then the sheets. */
export function NewPartnershipScreen(): JSX.Element {
  const services = usePaneServices();
  const { open } = useRoute();
  const proposal = useMemo(() => {
    const presentYear = financialYearOfSerial(services.today());
    return startNewPartnership(financialYearFrom(Number(presentYear.slice(0, 4)) + 1), presentYear);
  }, [services]);
  const [state, dispatch, forget] = useDraft("newPartnership", reduceNewPartnership, proposal);
  const councils = useAsync(loadCouncils);
  const plan = useCallback(() => planNewPartnership(services, state), [services, state]);
  const step = newPartnershipSteps[state.step]?.key;
  return (
    <Screen title={jobTitles.newPartnership}>
      <Wizard
        steps={newPartnershipSteps}
        current={state.step}
        onGo={(to) => dispatch({ type: "go", step: to })}
        problems={problemsOfStep(state, isYear)}
      >
        {step === "partners" && councils.status === "waiting" && (
          <ProgressPanel what="Loading the list of councils" count={null} />
        )}
        {step === "partners" && councils.status === "failed" && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{councils.sentence}</MessageBarBody>
          </MessageBar>
        )}
        {step === "partners" && councils.status === "ready" && (
          <CouncilSearch
            councils={councils.value}
            refusal={state.refusal}
            onChoose={(partner) => dispatch({ type: "add", partner })}
          />
        )}
        {step === "partners" && (
          <ChosenPartners partners={state.partners} onRemove={(name) => dispatch({ type: "remove", name })} />
        )}
        {step === "service" && <ServiceFields state={state} dispatch={dispatch} />}
        {step === "roles" && <RoleFields partners={state.partners} dispatch={dispatch} />}
        {step === "write" && (
          <WritePanel
            label={`New partnership, ${nameOf(state)}`}
            plan={plan}
            place={{ table: "Partnership", address: "A1" }}
            showsAtOnce
            onCancel={() => open("home")}
          >
            <AfterWriting onLeave={forget} />
          </WritePanel>
        )}
      </Wizard>
    </Screen>
  );
}

function AfterWriting({ onLeave }: { onLeave: () => void }): JSX.Element {
  const { open } = useRoute();
  return (
    <NextJob
      words="Next: pull the partners’ baselines from a published return, then type what each would spend alone."
      label={jobTitles.pullBaselines}
      onGo={() => {
        onLeave();
        open("pullBaselines");
      }}
    />
  );
}
