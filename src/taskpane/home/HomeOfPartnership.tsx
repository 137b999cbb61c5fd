import type { JSX } from "react";
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReadModel } from "../../workbook/readModel";
import { allChecks } from "../checks/allChecks";
import { healthOf, needsSomebody } from "../../model/checks";
import { formatCount } from "../format/formatMoney";
import { useRoute } from "../shell/Router";
import { Screen } from "../shell/Screen";
import { HealthLine } from "./HealthLine";
import { JobList } from "./JobList";
import { LastDoneLine } from "./LastDoneLine";
import { ThingsToTry } from "./ThingsToTry";
import { jobTitles } from "../jobTitles";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column" },
  name: { fontWeight: tokens.fontWeightSemibold },
  foot: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS },
  link: { minHeight: "24px" },
});

/** The partnership at a glance: who, how it stands, the jobs, what was last done. */
export function HomeOfPartnership({ read }: { read: ReadModel }): JSX.Element {
  const styles = useStyles();
  const { open } = useRoute();
  const { partnership } = read;
  const checks = allChecks(read);
  return (
    <Screen title={partnership.name || "Fairshare"} isHome>
      <div className={styles.facts}>
        <Text>
          {partnership.service}, {partnership.firstYear}
        </Text>
        <Text>
          {formatCount(partnership.partners.length, "partner")}:{" "}
          {partnership.partners.length > 8
            ? `${partnership.partners
                .slice(0, 6)
                .map(({ name }) => name)
                .join(", ")} and ${partnership.partners.length - 6} more`
            : partnership.partners.map(({ name }) => name).join(", ")}
        </Text>
      </div>
      <HealthLine health={healthOf(checks)} needsSomebody={checks.some(needsSomebody)} />
      <LastDoneLine />
      <JobList partnership={partnership} />
      <ThingsToTry partnership={partnership} />
      <div className={styles.foot}>
        <Link as="button" className={styles.link} onClick={() => open("editCostLine")}>
          {jobTitles.editCostLine}
        </Link>
        <Link as="button" className={styles.link} onClick={() => open("editBenefit")}>
          {jobTitles.editBenefit}
        </Link>
        <Link as="button" className={styles.link} onClick={() => open("newPartnership")}>
          {jobTitles.newPartnership}
        </Link>
        <Link as="button" className={styles.link} onClick={() => open("about")}>
          {jobTitles.about}
        </Link>
        <Link as="button" className={styles.link} onClick={() => open("settings")}>
          {jobTitles.settings}
        </Link>
      </div>
    </Screen>
  );
}
