import { element } from "./element";

/** What a message offers to do. */
export interface NoticeOffer {
  readonly label: string;
  readonly act: () => void;
}

export interface Notice {
  /** Shows a sentence until it is closed or another one comes, with a button where it offers something. */
  tell(sentence: string, offer?: NoticeOffer): void;
}

const WHAT = "A spreadsheet in the browser in which the real add-in runs, for trying, showing and testing it.";

/** What the workbench is and is not, told in its corner. */
const LIMITS: readonly string[] = [
  "It runs the add-in as Excel on the web does, but the spreadsheet is not Excel: macros, PivotTables, merged cells, pictures and links to other workbooks are left out.",
  "A few functions of Excel are missing; a cell that uses one shows #NAME?.",
  "Charts are drawn simply. Colours and fonts can differ from Excel's.",
  "Nothing leaves this computer, and nothing is saved until you choose Save.",
];

/** The corner notice: always says that this is the workbench, opens to say what it does not do, and shows messages. */
export function createNotice(corner: HTMLElement): Notice {
  const list = element("ul", {}, ...LIMITS.map((limit) => element("li", {}, limit)));
  const details = element(
    "details",
    { class: "notice-about" },
    element("summary", {}, "This is the workbench, not Excel"),
    element("div", { class: "notice-panel" }, element("p", {}, WHAT), list),
  );
  const text = element("span", {});
  const offered = element("button", { type: "button", class: "notice-offer", hidden: true });
  let accept: () => void = () => undefined;
  const close = element("button", { type: "button", "aria-label": "Close the message" }, "✕");
  const message = element("div", { class: "notice-message", role: "status", hidden: true }, text, offered, close);
  close.addEventListener("click", () => {
    message.hidden = true;
  });
  offered.addEventListener("click", () => {
    message.hidden = true;
    accept();
  });
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape") details.open = false;
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
  });
  corner.replaceChildren(message, details);
  return {
    tell(sentence, offer) {
      text.textContent = sentence;
      offered.textContent = offer?.label ?? "";
      offered.hidden = !offer;
      accept = offer?.act ?? (() => undefined);
      message.hidden = false;
    },
  };
}
