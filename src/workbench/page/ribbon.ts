import type { RibbonService } from "../host/richApi/hostSession";
import type { AddinManifest, RibbonButton, RibbonTab } from "./addinManifest";
import { element } from "./element";

export interface Ribbon extends RibbonService {
  readonly element: HTMLElement;
}

/** The ribbon that the manifest describes: one tab panel with its groups; `press` is told of each button. */
export function createRibbon(manifest: AddinManifest, press: (button: RibbonButton) => void): Ribbon {
  const buttons = new Map<string, HTMLButtonElement>();
  const panels = manifest.tabs.map((tab) => tabPanel(tab, press, buttons));
  const tabs = tabStrip(manifest.tabs, panels);
  const tip = element("div", { class: "supertip", id: "supertip", role: "tooltip", hidden: true });
  const root = element("section", { class: "ribbon", "aria-label": `${manifest.name} ribbon` }, tabs, ...panels, tip);
  showTips(root, tip, manifest);
  for (const panel of panels) moveByArrows(panel, ".ribbon-button");
  return {
    element: root,
    setEnabled(control, enabled) {
      const button = buttons.get(control);
      if (button) button.disabled = !enabled;
    },
    setTabVisible(tab, visible) {
      const known = tabs.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(tab)}"]`);
      const panel = panels.find((candidate) => candidate.id === tab);
      if (known) known.hidden = !visible;
      if (panel && known?.ariaSelected === "true") panel.hidden = !visible;
    },
  };
}

/** The tabs' names; one panel is open. */
function tabStrip(tabs: readonly RibbonTab[], panels: readonly HTMLElement[]): HTMLElement {
  const heads = tabs.map((tab) => {
    const head = element("button", { type: "button", class: "ribbon-tab", role: "tab", "aria-controls": tab.id });
    head.textContent = tab.label;
    head.id = `${tab.id}.head`;
    return head;
  });
  const open = (wanted: number) => {
    heads.forEach((head, index) => head.setAttribute("aria-selected", String(index === wanted)));
    panels.forEach((panel, index) => {
      panel.hidden = index !== wanted;
    });
  };
  heads.forEach((head, index) => head.addEventListener("click", () => open(index)));
  open(0);
  const strip = element("div", { class: "ribbon-tabs", role: "tablist", "aria-label": "Ribbon tabs" }, ...heads);
  moveByArrows(strip, ".ribbon-tab");
  return strip;
}

function tabPanel(
  tab: RibbonTab,
  press: (button: RibbonButton) => void,
  buttons: Map<string, HTMLButtonElement>,
): HTMLElement {
  const groups = tab.groups.map((group) => {
    const list = group.buttons.map((button) => {
      const made = ribbonButton(button);
      made.addEventListener("click", () => press(button));
      buttons.set(button.id, made);
      return made;
    });
    return element(
      "div",
      { class: "ribbon-group", role: "group", "aria-label": group.label },
      element("div", { class: "ribbon-buttons" }, ...list),
      element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label),
    );
  });
  const attributes = { class: "ribbon-panel", id: tab.id, role: "tabpanel", "aria-labelledby": `${tab.id}.head` };
  return element("div", attributes, ...groups);
}

function ribbonButton(button: RibbonButton): HTMLButtonElement {
  const sharp = window.devicePixelRatio > 1 ? 64 : 32;
  const icon = button.icons.get(sharp) ?? button.icons.get(32) ?? [...button.icons.values()].at(-1) ?? "";
  return element(
    "button",
    { type: "button", class: "ribbon-button", "data-control": button.id, "data-tip": button.tip },
    element("img", { src: icon, alt: "", width: 32, height: 32 }),
    element("span", {}, button.label),
  );
}

/** Name and description below the button that the pointer or the keyboard is on; Escape takes them away. */
function showTips(root: HTMLElement, tip: HTMLElement, manifest: AddinManifest): void {
  let shown: HTMLElement | null = null;
  const hide = () => {
    shown?.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  };
  const show = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>(".ribbon-button") : null;
    if (!button || button === shown) return;
    hide();
    shown = button;
    tip.replaceChildren(
      element("strong", {}, button.textContent),
      element("p", {}, button.dataset["tip"] ?? ""),
      element("p", { class: "supertip-source" }, manifest.name),
    );
    const place = button.getBoundingClientRect();
    tip.style.left = `${Math.min(place.left, window.innerWidth - 300)}px`;
    tip.style.top = `${place.bottom + 6}px`;
    tip.hidden = false;
    button.setAttribute("aria-describedby", tip.id);
  };
  root.addEventListener("pointerover", show);
  root.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(":focus-visible")) show(event);
  });
  root.addEventListener("pointerleave", hide);
  root.addEventListener("focusout", hide);
  root.addEventListener("click", hide);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

/** As in any toolbar: arrows, Home and End go from button to button, Tab enters and leaves it. */
function moveByArrows(root: HTMLElement, selector: string): void {
  const all = [...root.querySelectorAll<HTMLButtonElement>(selector)];
  all.forEach((button, index) => {
    button.tabIndex = index === 0 ? 0 : -1;
  });
  root.addEventListener("keydown", (event) => {
    const now = all.findIndex((button) => button === document.activeElement);
    if (now < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -now,
      End: all.length - 1 - now,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    const next = all[(now + step + all.length) % all.length];
    if (!next) return;
    event.preventDefault();
    all.forEach((button) => {
      button.tabIndex = button === next ? 0 : -1;
    });
    next.focus();
  });
}
