import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import { isError } from "../formula/formulaValue";
import type { GridRange, GridValue } from "../gridCells";
import type { GridChart } from "../gridObjects";
import { displayText } from "../univer/displayText";
import { type GridContext, worksheetOf } from "../univer/gridContext";
import { UNIT } from "../univer/startUniver";
import { numberFormatAt, valueAt } from "../parts/cellPart";
import { drawChart } from "./drawChart";

interface Shown {
  readonly element: HTMLElement;
  drawn: string;
}

const LEGENDS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" } as const;

/** Charts over the cells: they scroll and zoom with them, and are drawn anew when the cells that they show change. */
export class ChartLayer {
  readonly #context: GridContext;
  readonly #container: HTMLElement;
  readonly #layer = document.createElement("div");
  readonly #inner = document.createElement("div");
  readonly #charts: () => readonly GridChart[];
  readonly #dark: boolean;
  readonly #shown = new Map<string, Shown>();
  #frame = 0;
  #placed = "";

  constructor(context: GridContext, container: HTMLElement, dark: boolean, charts: () => readonly GridChart[]) {
    this.#context = context;
    this.#container = container;
    this.#charts = charts;
    this.#dark = dark;
    this.#layer.style.cssText = "position:absolute;overflow:hidden;pointer-events:none;z-index:9";
    this.#inner.style.cssText = "position:absolute;left:0;top:0;transform-origin:0 0";
    this.#layer.append(this.#inner);
    container.append(this.#layer);
  }

  #values(range: GridRange): GridValue[] {
    const found: GridValue[] = [];
    for (let row = 0; row < range.rows; row++)
      for (let column = 0; column < range.columns; column++)
        found.push(valueAt(this.#context, range.sheet, range.row + row, range.column + column));
    return found;
  }

  #text(value: GridValue): string {
    return value === null ? "" : isError(value) ? value.error : String(value);
  }

  #draw(chart: GridChart): string {
    const exists = (range: GridRange): boolean => this.#context.loop.book.worksheet(range.sheet) !== null;
    const series = chart.series.filter((each) => exists(each.values));
    const [first] = series;
    const count = Math.max(0, ...series.map((each) => each.values.rows * each.values.columns));
    const named = series.find((each) => each.categories && exists(each.categories))?.categories;
    const categories = named
      ? this.#values(named).map((value) => this.#text(value))
      : Array.from({ length: count }, (_, at) => String(at + 1));
    const format =
      chart.valueFormat ??
      (first ? numberFormatAt(this.#context, first.values.sheet, first.values.row, first.values.column) : "General");
    return drawChart({
      id: chart.id,
      kind: chart.kind,
      title: chart.title,
      alt: chart.alt,
      width: chart.width,
      height: chart.height,
      categories: categories.slice(0, count),
      series: series.map((each) => ({
        name: each.name,
        colour: each.color,
        values: this.#values(each.values).map((value) => (typeof value === "number" ? value : null)),
      })),
      legend: chart.legend.visible ? LEGENDS[chart.legend.position] : "none",
      categoryTitle: chart.categoryTitle,
      valueTitle: chart.valueTitle,
      minimum: chart.valueMinimum,
      maximum: chart.valueMaximum,
      labels: chart.dataLabels,
      dark: this.#dark,
      format: (value) => displayText(value, format, this.#context.loop.book),
    });
  }

  /** Brings the pictures in line with the charts and the cells. */
  refresh(): void {
    const sheet = this.#context.running.workbook().getActiveSheet().getSheetId();
    const wanted = this.#charts().filter((chart) => chart.sheet === sheet);
    const ids = new Set(wanted.map((chart) => chart.id));
    for (const [id, { element }] of this.#shown)
      if (!ids.has(id)) {
        element.remove();
        this.#shown.delete(id);
      }
    for (const chart of wanted) {
      let shown = this.#shown.get(chart.id);
      if (!shown) {
        const element = document.createElement("div");
        element.className = "grid-chart";
        this.#inner.append(element);
        shown = { element, drawn: "" };
        this.#shown.set(chart.id, shown);
      }
      shown.element.style.cssText = `position:absolute;left:${chart.left}px;top:${chart.top}px;width:${chart.width}px;height:${chart.height}px`;
      const drawn = this.#draw(chart);
      if (drawn === shown.drawn) continue;
      shown.drawn = drawn;
      shown.element.innerHTML = drawn;
    }
    if (wanted.length > 0 && this.#frame === 0) this.#follow();
    this.#layer.hidden = wanted.length === 0;
  }

  /** Keeps the layer over the cells while they scroll. */
  #follow(): void {
    this.#place();
    this.#frame = this.#shown.size === 0 ? 0 : requestAnimationFrame(() => this.#follow());
  }

  #place(): void {
    const canvas = this.#container.querySelector(`#univer-sheet-main-canvas_${UNIT}`);
    const view = this.#context.running.injector
      .get(IRenderManagerService)
      .getRenderById(UNIT)
      ?.scene.getViewport("viewMain");
    const active = this.#context.running.workbook().getActiveSheet();
    if (!canvas || !view) return;
    const outer = this.#container.getBoundingClientRect();
    const box = canvas.getBoundingClientRect();
    const zoom = active.getZoomRatio();
    const sheet = worksheetOf(this.#context, active.getSheetId());
    const { xSplit, ySplit } = sheet.getFreeze();
    let frozenX = 0;
    let frozenY = 0;
    for (let column = 0; column < xSplit; column++)
      frozenX += sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0;
    for (let row = 0; row < ySplit; row++) frozenY += sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0;
    const headerX = sheet.getConfig().rowHeader.width;
    const headerY = sheet.getConfig().columnHeader.height;
    const left = box.left - outer.left + (headerX + frozenX) * zoom;
    const top = box.top - outer.top + (headerY + frozenY) * zoom;
    const [x, y] = [-(frozenX + view.viewportScrollX) * zoom, -(frozenY + view.viewportScrollY) * zoom];
    const size = `${box.width - (headerX + frozenX) * zoom - 10},${box.height - (headerY + frozenY) * zoom - 10}`;
    const placed = `${left},${top},${size},${x},${y},${zoom}`;
    if (placed === this.#placed) return;
    this.#placed = placed;
    const [width, height] = size.split(",");
    Object.assign(this.#layer.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    this.#inner.style.transform = `translate(${x}px,${y}px) scale(${zoom})`;
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#layer.remove();
  }
}
