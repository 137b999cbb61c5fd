import type { Frame } from "playwright-core";
import type { Workbench } from "./browser";
import { patience, until } from "./walkSteps";

export interface Focus {
  /** What a screen reader calls it. */
  readonly name: string;
  /** Tag, or its type where it is an input. */
  readonly kind: string;
  /** True where the page itself has the focus: then whoever uses the keyboard is nowhere. */
  readonly isLost: boolean;
  /** True where something shows that the element has the focus. */
  readonly isSeen: boolean;
  /** True where the element is in the pane's window, not scrolled out of it. */
  readonly isInView: boolean;
}

/** The add-in's pane as somebody meets it who has a keyboard and nothing else. */
export class KeyboardOnly {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  frame(): Frame {
    const frame = this.#workbench.page.frames().find((known) => known.url().includes("taskpane.html"));
    if (!frame) throw new Error("The pane is not open.");
    return frame;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#workbench.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#workbench.page.keyboard.type(text);
  }

  /** Where the keyboard is on the page around the pane. */
  async onPage(): Promise<string> {
    return this.#workbench.page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.tagName === "IFRAME"
        ? "pane"
        : (focused?.getAttribute("aria-label") ?? focused?.textContent ?? "");
    });
  }

  async focus(): Promise<Focus> {
    return this.frame().evaluate(() => {
      const focused = document.activeElement;
      const isLost = focused === null || focused === document.body || !document.hasFocus();
      if (isLost) return { name: "", kind: "body", isLost, isSeen: false, isInView: false };
      const labels = focused instanceof HTMLInputElement ? (focused.labels ?? []) : [];
      const labelled = (focused.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "");
      const names = [
        focused.getAttribute("aria-label"),
        labelled.join(" ").trim(),
        [...labels].map((one) => one.textContent).join(" "),
      ];
      const select =
        focused instanceof HTMLSelectElement || focused instanceof HTMLTextAreaElement
          ? focused.labels[0]?.textContent
          : undefined;
      const name = names.find((text) => text) ?? select ?? (focused as HTMLElement).innerText;
      const shows = (look: CSSStyleDeclaration) =>
        (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0) ||
        look.boxShadow !== "none" ||
        look.textDecorationStyle === "double" ||
        (look.content !== "none" && parseFloat(look.borderBottomWidth) >= 2);
      const around = [focused, focused.parentElement, focused.nextElementSibling].filter((one) => one !== null);
      const looks = around.flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::after")]);
      const box = focused.getBoundingClientRect();
      const isInView = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
      const kind = focused instanceof HTMLInputElement ? focused.type : focused.tagName.toLowerCase();
      return { name: name.trim(), kind, isLost, isSeen: looks.some(shows), isInView };
    });
  }

  /** Goes on by Tab until it is on what bears this name; on the way nothing may take the focus without showing it. */
  async tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Focus> {
    const passed: string[] = [];
    const isIt = (known: Focus) => (typeof name === "string" ? known.name === name : name.test(known.name));
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await this.press(key);
      if ((await this.onPage()) !== "pane") break;
      // Marks at the edges of a group take the focus and hand it on a moment later.
      const now = await until(
        () => this.focus(),
        ({ kind }) => kind !== "i",
      );
      if (now.isLost || !now.isSeen || !now.isInView)
        throw new Error(`The focus cannot be seen on ${JSON.stringify(now)}.`);
      if (isIt(now)) return now;
      passed.push(now.name);
    }
    throw new Error(`Tab does not lead to ${String(name)}; it passed ${passed.join(" | ")}.`);
  }

  /** Goes to a button by Tab and presses it. A screen that is still reading the workbook has none yet, and Tab would lead out of the pane. */
  async use(name: string | RegExp): Promise<void> {
    const buttons = this.#workbench.pane.getByRole("button");
    await buttons.filter({ hasText: name }).first().waitFor({ timeout: patience });
    await this.tabTo(name);
    await this.press("Enter");
  }

  /** Leaves the pane for the cells. */
  async leave(): Promise<void> {
    if ((await this.onPage()) !== "pane") return;
    await this.press("Control+F6");
    await until(
      () => this.onPage(),
      (place) => place !== "pane",
    );
  }

  /** Waits until a heading or a message has taken the focus. */
  async arrives(name: string): Promise<void> {
    const isIt = (known: Focus) => known.kind !== "button" && known.name === name;
    await until(() => this.focus(), isIt, patience);
  }

  /** Goes along an open list by arrows until it is on the option that begins with these words, and takes it. */
  async takeOption(name: string): Promise<void> {
    const current = () =>
      this.frame().evaluate(() => {
        const id = document.activeElement?.getAttribute("aria-activedescendant");
        return (id ? document.getElementById(id)?.textContent : null) ?? "";
      });
    for (let steps = 0; steps < 20 && !(await current()).startsWith(name); steps += 1) await this.press("ArrowDown");
    await this.press("Enter");
  }
}
