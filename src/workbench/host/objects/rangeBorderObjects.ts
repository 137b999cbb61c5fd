import type { GridBorder, GridRange, GridStyle } from "../../grid/gridCells";
import type { ObjectContext, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import type { BorderSide } from "./objectStates";
import { colour } from "./rangeFormatObjects";
import { checkAllowed } from "./sheetProtection";

const SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const PLAIN: GridBorder = { style: "Continuous", weight: "Thin", color: "#000000" };

type EdgeKey = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

interface EdgeCells {
  readonly range: GridRange;
  readonly key: EdgeKey;
}

/** The cells whose edge is the border, and which edge; none when a range of one row has no inside lines. */
function edgeCells(range: GridRange, side: BorderSide): EdgeCells | null {
  switch (side) {
    case "EdgeTop":
      return { range: { ...range, rows: 1 }, key: "borderTop" };
    case "EdgeBottom":
      return { range: { ...range, row: range.row + range.rows - 1, rows: 1 }, key: "borderBottom" };
    case "EdgeLeft":
      return { range: { ...range, columns: 1 }, key: "borderLeft" };
    case "EdgeRight":
      return { range: { ...range, column: range.column + range.columns - 1, columns: 1 }, key: "borderRight" };
    case "InsideHorizontal":
      return range.rows < 2 ? null : { range: { ...range, rows: range.rows - 1 }, key: "borderBottom" };
    case "InsideVertical":
      return range.columns < 2 ? null : { range: { ...range, columns: range.columns - 1 }, key: "borderRight" };
  }
}

interface BorderState {
  readonly range: GridRange;
  readonly side: BorderSide;
}

async function borderOf({ range, side }: BorderState, { grid }: ObjectContext): Promise<GridBorder | null> {
  const edge = edgeCells(range, side);
  if (!edge) return null;
  const first = (await grid.styles({ ...edge.range, rows: 1, columns: 1 }))[0]?.[0];
  return first?.[edge.key] ?? null;
}

async function change(state: BorderState, context: ObjectContext, part: Partial<GridBorder>): Promise<void> {
  const edge = edgeCells(state.range, state.side);
  if (!edge) return;
  checkAllowed(context.grid, state.range.sheet, "allowFormatCells");
  const border = { ...((await borderOf(state, context)) ?? PLAIN), ...part };
  const style: Partial<GridStyle> = { [edge.key]: border.style === "None" ? null : border };
  await context.grid.setStyle(edge.range, style);
}

export const rangeBorderCollectionObject: TypeDefinition<"RangeBorderCollection"> = {
  name: "RangeBorderCollection",
  properties: { Count: { get: () => SIDES.length } },
  items: (range, { make }) => SIDES.map((side) => make("RangeBorder", { range, side })),
  item: (key, range, { make }) => {
    const side = SIDES.find((known) => known === key.text(0));
    return side === undefined ? null : make("RangeBorder", { range, side });
  },
  methods: {
    GetItemAt: (args, range, { make }) => {
      const side = SIDES[args.integer(0)];
      if (!side) throw invalidArgument();
      return make("RangeBorder", { range, side });
    },
  },
};

export const rangeBorderObject: TypeDefinition<"RangeBorder"> = {
  name: "RangeBorder",
  properties: {
    SideIndex: { get: (state) => state.side },
    Style: {
      get: async (state, context) => (await borderOf(state, context))?.style ?? "None",
      set: async (state, value, context) => {
        const style = STYLES.find((known) => known === value);
        if (!style) throw invalidArgument();
        await change(state, context, { style });
      },
    },
    Weight: {
      get: async (state, context) => (await borderOf(state, context))?.weight ?? "Thin",
      set: async (state, value, context) => {
        const weight = WEIGHTS.find((known) => known === value);
        if (!weight) throw invalidArgument();
        await change(state, context, { weight });
      },
    },
    Color: {
      get: async (state, context) => (await borderOf(state, context))?.color ?? "#000000",
      set: async (state, value, context) => {
        const color = colour(value);
        if (color === undefined) throw invalidArgument();
        await change(state, context, { color });
      },
    },
  },
};
