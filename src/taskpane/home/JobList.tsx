import type { JSX, ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExit20Regular } from "@fluentui/react-icons/svg/arrow-exit";
import { DataPie20Regular } from "@fluentui/react-icons/svg/data-pie";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { Savings20Regular } from "@fluentui/react-icons/svg/savings";
import { Scales20Regular } from "@fluentui/react-icons/svg/scales";
import { SearchInfo20Regular } from "@fluentui/react-icons/svg/search-info";
import { TableArrowUp20Regular } from "@fluentui/react-icons/svg/table-arrow-up";
import type { Partnership } from "../../model/partnership";
import { JobButton } from "../components/JobButton";
import type { Job } from "../shell/jobs";
import { useRoute } from "../shell/Router";
import { jobStates } from "./jobStates";

const icons: Partial<Record<Job, ReactNode>> = {
  pullBaselines: <TableArrowUp20Regular />,
  allocateCosts: <DataPie20Regular />,
  appraiseSavings: <Savings20Regular />,
  compareFairness: <Scales20Regular />,
  modelLeaving: <ArrowExit20Regular />,
  traceCell: <SearchInfo20Regular />,
  sendCopy: <DocumentArrowRight20Regular />,
};

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

export function JobList({ partnership }: { partnership: Partnership }): JSX.Element {
  const styles = useStyles();
  const { open } = useRoute();
  return (
    <nav aria-label="Jobs">
      <ul className={styles.list}>
        {jobStates(partnership).map(({ job, title, words }) => (
          <li key={job}>
            <JobButton icon={icons[job]} title={title} words={words} onClick={() => open(job)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
