import type { JSX } from "react";
import { useState } from "react";
import { Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Partnership } from "../../model/partnership";
import { useRoute } from "../shell/Router";
import { useWorkbook } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import { cellOfTable } from "../writing/cellOfTable";
import { thingsToTry } from "./thingsToTry";

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  link: { minHeight: "24px", textAlign: "left" },
});

export function ThingsToTry({ partnership }: { partnership: Partnership }): JSX.Element | null {
  const styles = useStyles();
  const workbook = useWorkbook();
  const { open } = useRoute();
  const [said, setSaid] = useState<string | null>(null);
  const { grows, leaves, asks } = thingsToTry(partnership);
  if (!grows || !leaves || !asks) return null;
  const showDriver = async () => {
    const cell = await cellOfTable(workbook, "Drivers", grows.partner, grows.driver);
    await workbook.show(cell.sheet, cell.address);
    setSaid(`${cell.sheet}!${cell.address} is selected. Type another figure and every charge follows.`);
  };
  return (
    <section aria-labelledby="things-to-try">
      <Subtitle2 as="h2" id="things-to-try" className={styles.heading}>
        Three things to try
      </Subtitle2>
      <ul className={styles.list}>
        <li>
          <Link
            as="button"
            className={styles.link}
            onClick={() => void showDriver().catch((reason: unknown) => setSaid(sentenceOf(reason)))}
          >
            Change the {grows.driver.toLowerCase()} of {grows.partner}
          </Link>
        </li>
        <li>
          <Link as="button" className={styles.link} onClick={() => open("modelLeaving", leaves)}>
            Let {leaves} leave
          </Link>
        </li>
        <li>
          <Link as="button" className={styles.link} onClick={() => open("traceCell", asks)}>
            Ask why {asks} pays what it pays
          </Link>
        </li>
      </ul>
      <Text role="status">{said}</Text>
    </section>
  );
}
