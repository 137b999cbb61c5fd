import type { JSX } from "react";
import { FluentProvider, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { brandThemes } from "./brandTheme";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalXXL, maxWidth: "640px" },
  title: { ...typographyStyles.title2, margin: 0 },
  text: { lineHeight: tokens.lineHeightBase400 },
});

/** The pane opened as an ordinary page: it needs a workbook beside it. */
export function OutsideOffice({ reason }: { reason: "no-host" | "no-office" }): JSX.Element {
  const styles = useStyles();
  const theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return (
    <FluentProvider theme={brandThemes[theme]}>
      <main className={styles.page}>
        <h1 className={styles.title}>Fairshare needs a workbook</h1>
        {reason === "no-office" && (
          <p className={styles.text}>
            Microsoft’s part of the page (office.js) could not be loaded. Check the connection, and that
            appsforoffice.microsoft.com is allowed on this network; then open the pane again.
          </p>
        )}
        <p className={styles.text}>This page is the pane of an Excel add-in. It works beside a workbook:</p>
        <ul className={styles.text}>
          <li>
            <strong>In Excel</strong>: on the tab Home choose Add-ins, then Fairshare; or add it with its manifest, as
            the README says.
          </li>
          <li>
            <strong>Without Excel</strong>: run <code>npm start</code> and open the workbench at the address it prints.
          </li>
        </ul>
      </main>
    </FluentProvider>
  );
}
