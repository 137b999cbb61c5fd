import "./page/workbench.css";
import { startWorkbench } from "./page/startWorkbench";

void startWorkbench().catch((error: unknown) => {
  const loading = document.getElementById("loading");
  if (loading)
    loading.textContent = "The workbench could not start. Stop it, run npm start again, and reload this page.";
  console.error(error);
});
