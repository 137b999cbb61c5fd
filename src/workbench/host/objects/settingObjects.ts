import type { TypeDefinition } from "../richApi/hostObject";
import { itemNotFound } from "../richApi/richApiError";

/** Settings of the add-in, the same that `Office.context.document.settings` keeps; values are JSON texts in the grid. */
export const settingCollectionObject: TypeDefinition<"SettingCollection"> = {
  name: "SettingCollection",
  items: (_state, { grid, make }) => Object.keys(grid.metadata().settings).map((key) => make("Setting", key)),
  item: (args, _state, { grid, make }) =>
    args.text(0) in grid.metadata().settings ? make("Setting", args.text(0)) : null,
  methods: {
    Add: (args, _state, { grid, make }) => {
      const key = args.text(0);
      grid.setMetadata({ settings: { ...grid.metadata().settings, [key]: JSON.stringify(args.raw(1)) } });
      return make("Setting", key);
    },
    GetCount: (_args, _state, { grid }) => Object.keys(grid.metadata().settings).length,
    GetItemOrNullObject: (args, _state, { grid, make }) =>
      args.text(0) in grid.metadata().settings ? make("Setting", args.text(0)) : null,
  },
};

export const settingObject: TypeDefinition<"Setting"> = {
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  properties: {
    Key: { get: (key) => key },
    Value: {
      get: (key, { grid }) => {
        const text = grid.metadata().settings[key];
        if (text === undefined) throw itemNotFound();
        return JSON.parse(text) as unknown;
      },
      set: (key, value, { grid }) =>
        grid.setMetadata({ settings: { ...grid.metadata().settings, [key]: JSON.stringify(value) } }),
    },
  },
  methods: {
    Delete: (_args, key, { grid }) => {
      const left = Object.entries(grid.metadata().settings).filter(([known]) => known !== key);
      grid.setMetadata({ settings: Object.fromEntries(left) });
    },
  },
};
