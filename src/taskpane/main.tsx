import { createRoot } from "react-dom/client";
import { FluentProvider, Title2, webLightTheme } from "@fluentui/react-components";

const container = document.getElementById("pane");

void Office.onReady().then(() => {
  if (!container) return;
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <main>
        <Title2 as="h1">Fairshare</Title2>
      </main>
    </FluentProvider>,
  );
});
