import type { JSX } from "react";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { Add24Regular } from "@fluentui/react-icons/svg/add";
import { BookOpen24Regular } from "@fluentui/react-icons/svg/book-open";
import { Question24Regular } from "@fluentui/react-icons/svg/question";
import { JobButton } from "../components/JobButton";
import { useRoute } from "../shell/Router";
import { Screen } from "../shell/Screen";
import { jobTitles } from "../jobTitles";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** Nothing of ours is in the workbook: three ways to begin, nothing else. */
export function EmptyStart(): JSX.Element {
  const styles = useStyles();
  const { open } = useRoute();
  return (
    <Screen title="Fairshare" isHome>
      <Text>There is no partnership in this workbook yet.</Text>
      <ul className={styles.list}>
        <li>
          <JobButton
            icon={<BookOpen24Regular />}
            title={jobTitles.openSample}
            words="Worcestershire Regulatory Services, six districts, from published figures"
            onClick={() => open("openSample")}
          />
        </li>
        <li>
          <JobButton
            icon={<Add24Regular />}
            title={jobTitles.newPartnership}
            words="Choose the councils and the service; Fairshare makes the sheets"
            onClick={() => open("newPartnership")}
          />
        </li>
        <li>
          <JobButton
            icon={<Question24Regular />}
            title={jobTitles.about}
            words="One page, and what it does not do"
            onClick={() => open("about")}
          />
        </li>
      </ul>
    </Screen>
  );
}
