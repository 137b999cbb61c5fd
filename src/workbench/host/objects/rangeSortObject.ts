import type { TypeDefinition } from "../richApi/hostObject";
import { apiNotFound, invalidArgument } from "../richApi/richApiError";
import { checkAllowed } from "./sheetProtection";

export const rangeSortObject: TypeDefinition<"RangeSort"> = {
  name: "RangeSort",
  methods: {
    Apply: async (args, range, { grid }) => {
      checkAllowed(grid, range.sheet, "allowSort");
      if (args.textOr(3, "Rows") !== "Rows") throw invalidArgument("The workbench sorts rows only.");
      if (args.flag(1)) throw apiNotFound("RangeSort.apply with matchCase");
      const fields = args.list(0).map((field) => {
        const { key, ascending, sortOn = "Value" } = field as Readonly<Record<string, unknown>>;
        if (sortOn !== "Value") throw apiNotFound(`RangeSort.apply with sortOn "${String(sortOn)}"`);
        if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= range.columns)
          throw invalidArgument();
        return { column: key, ascending: ascending !== false };
      });
      await grid.sort(range, fields, args.flag(2));
    },
  },
};
