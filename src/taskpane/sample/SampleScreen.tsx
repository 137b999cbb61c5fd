import type { JSX } from "react";
import { useCallback, useRef } from "react";
import { Text } from "@fluentui/react-components";
import { newWorkbookChanges } from "../../workbook/planWorkbook";
import { sampleModel } from "../../workbook/sample/sampleModel";
import type { SampleSources } from "../../workbook/sample/sampleSources";
import { NextJob } from "../components/NextJob";
import { refuseSecond } from "../partnership/planNewPartnership";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import { Screen } from "../shell/Screen";
import { WritePanel } from "../writing/WritePanel";
import { readSampleSources } from "./readSampleSources";
import { jobTitles } from "../jobTitles";

/** A finished partnership to look around in, made from published files. */
export function SampleScreen(): JSX.Element {
  const services = usePaneServices();
  const { open } = useRoute();
  const sources = useRef<Promise<SampleSources> | null>(null);
  const plan = useCallback(async () => {
    await refuseSecond(services.workbook);
    sources.current ??= readSampleSources(services);
    return newWorkbookChanges(services.workbook, sampleModel(await sources.current));
  }, [services]);
  return (
    <Screen title={jobTitles.openSample}>
      <Text>
        Worcestershire Regulatory Services: six districts that share this service. The cost lines, drivers and facts are
        published and name their source; what going alone would cost is an assumption and says so.
      </Text>
      <WritePanel
        label="Sample partnership"
        plan={plan}
        place={{ table: "Partnership", address: "A1" }}
        showsAtOnce
        onCancel={() => open("home")}
      >
        <NextJob
          words="The workbook is ready. Home suggests three things to try."
          label="Go to Home"
          onGo={() => open("home")}
        />
      </WritePanel>
    </Screen>
  );
}
