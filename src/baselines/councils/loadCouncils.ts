import { councilListFrom, type CouncilFile, type CouncilList } from "./councilList";

let loading: Promise<CouncilList> | undefined;

/** The list of councils that ships with the product, loaded once, when it is first asked for. */
export function loadCouncils(): Promise<CouncilList> {
  loading ??= import(/* webpackChunkName: "councils" */ "../../../assets/data/councils.json").then((file) =>
    councilListFrom(file.default as CouncilFile),
  );
  return loading;
}
