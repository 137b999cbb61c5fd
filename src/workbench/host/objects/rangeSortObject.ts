import type { TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import { checkAllowed } from "./sheetProtection";

export const rangeSortObject: TypeDefinition<"RangeSort"> = {
  name: "RangeSort",
  methods: {
    Apply: async (args, range, { grid }) => {
      checkAllowed(grid, range.sheet, "allowSort");
      if (args.textOr(3, "Rows") !== "Rows") throw invalidArgument("The workbench sorts rows only.");
      const fields = args.list(0).map((field) => {
        const { key, ascending } = field as { readonly key?: unknown; readonly ascending?: unknown };
        if (typeof key !== "number" || key < 0 || key >= range.columns) throw invalidArgument();
        return { column: key, ascending: ascending !== false };
      });
      await grid.sort(range, fields, args.flag(2));
    },
  },
};
