import type { JSX, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useRoute } from "./Router";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "640px",
    boxSizing: "border-box",
  },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  back: { minWidth: "32px", marginLeft: "-6px" },
  title: {
    ...typographyStyles.subtitle1,
    margin: 0,
    outlineStyle: "none",
    ":focus-visible": { boxShadow: `0 2px 0 ${tokens.colorStrokeFocus2}` },
  },
});

/** One screen of the pane: its heading takes focus when it opens, and leads back to Home. */
export function Screen({
  title,
  isHome = false,
  children,
}: {
  title: string;
  isHome?: boolean;
  children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const { open, hasMoved } = useRoute();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved) heading.current?.focus();
  }, [hasMoved]);
  return (
    <main className={styles.screen}>
      <div className={styles.top}>
        {!isHome && (
          <Button
            appearance="subtle"
            className={styles.back}
            icon={<ArrowLeft20Regular />}
            aria-label="Back to Home"
            title="Back to Home"
            onClick={() => open("home")}
          />
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      {children}
    </main>
  );
}
