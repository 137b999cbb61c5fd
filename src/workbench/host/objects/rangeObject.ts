import { fullAddress, localAddress, MAX_COLUMNS, MAX_ROWS } from "../address/a1";
import type { TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import { rangeCommands } from "./rangeCommands";
import { rangeMoves } from "./rangeMoves";
import { columnsHidden, extent, rowsHidden, setHidden } from "./rangeSize";
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from "./rangeReading";
import { writeCells, writeNumberFormats } from "./rangeWriting";
import { sheetById } from "./sheetLookup";

export const rangeObject: TypeDefinition<"Range"> = {
  name: "Range",
  properties: {
    Values: { get: readValues, set: writeCells },
    Formulas: { get: readFormulas, set: writeCells },
    FormulasLocal: { get: readFormulas, set: writeCells },
    Text: { get: readTexts },
    NumberFormat: { get: readNumberFormats, set: writeNumberFormats },
    NumberFormatLocal: { get: readNumberFormats, set: writeNumberFormats },
    ValueTypes: { get: readValueTypes },
    Address: { get: (range, { grid }) => fullAddress(range, sheetById(grid, range.sheet).name) },
    AddressLocal: { get: (range, { grid }) => fullAddress(range, sheetById(grid, range.sheet).name) },
    RowIndex: { get: (range) => range.row },
    ColumnIndex: { get: (range) => range.column },
    RowCount: { get: (range) => range.rows },
    ColumnCount: { get: (range) => range.columns },
    CellCount: { get: (range) => (range.rows * range.columns > 2_147_483_647 ? -1 : range.rows * range.columns) },
    IsEntireRow: { get: (range) => range.columns === MAX_COLUMNS },
    IsEntireColumn: { get: (range) => range.rows === MAX_ROWS },
    HasSpill: {
      get: (range, { grid }) => {
        const cells = Math.min(range.rows * range.columns, 10_000);
        const hits = Array.from({ length: cells }, (_cell, at) => {
          const cell = { ...range, row: range.row + Math.floor(at / range.columns), rows: 1, columns: 1 };
          return grid.spillParent({ ...cell, column: range.column + (at % range.columns) }) !== null;
        });
        if (hits.every((hit) => hit)) return true;
        return hits.some((hit) => hit) ? null : false;
      },
    },
    RowHidden: { get: rowsHidden, set: (range, value, context) => setHidden(range, "rows", value, context) },
    ColumnHidden: { get: columnsHidden, set: (range, value, context) => setHidden(range, "columns", value, context) },
    Hidden: { get: (range, context) => rowsHidden(range, context) === true || columnsHidden(range, context) === true },
    Left: { get: (range, context) => extent(range, context).left },
    Top: { get: (range, context) => extent(range, context).top },
    Width: { get: (range, context) => extent(range, context).width },
    Height: { get: (range, context) => extent(range, context).height },
  },
  children: {
    Worksheet: (range, { make }) => make("Worksheet", range.sheet),
    Format: (range, { make }) => make("RangeFormat", range),
    Sort: (range, { make }) => make("RangeSort", range),
    DataValidation: (range, { make }) => make("DataValidation", range),
    ConditionalFormats: (range, { make }) => make("ConditionalFormatCollection", range),
  },
  methods: {
    ...rangeMoves,
    ...rangeCommands,
    _ValidateArraySize: (args, range) => {
      if (args.integer(0) !== range.rows || args.integer(1) !== range.columns) {
        throw invalidArgument(
          `The number of rows or columns in the input array doesn't match the size of ${localAddress(range)}.`,
        );
      }
      return null;
    },
  },
};
