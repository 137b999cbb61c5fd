import type { ComponentType, LazyExoticComponent } from "react";
import { lazy } from "react";
import type { Job } from "./jobs";

type ScreenComponent = LazyExoticComponent<ComponentType>;

/** One screen a job, each a script of its own. */
const loaders: Readonly<Partial<Record<Job, () => Promise<ComponentType>>>> = {
  openSample: () => import("../sample/SampleScreen").then((m) => m.SampleScreen),
  newPartnership: () => import("../partnership/NewPartnershipScreen").then((m) => m.NewPartnershipScreen),
  pullBaselines: () => import("../baselines/PullBaselinesScreen").then((m) => m.PullBaselinesScreen),
  allocateCosts: () => import("../allocation/AllocateScreen").then((m) => m.AllocateScreen),
  compareFairness: () => import("../fairness/FairnessScreen").then((m) => m.FairnessScreen),
  modelLeaving: () => import("../leaving/LeavingScreen").then((m) => m.LeavingScreen),
  traceCell: () => import("../trace/TraceScreen").then((m) => m.TraceScreen),
  sendCopy: () => import("../copy/CopyScreen").then((m) => m.CopyScreen),
  appraiseSavings: () => import("../savings/SavingsScreen").then((m) => m.SavingsScreen),
  checkNumbers: () => import("../checks/ChecksScreen").then((m) => m.ChecksScreen),
  editCostLine: () => import("../costs/CostLineScreen").then((m) => m.CostLineScreen),
  editBenefit: () => import("../benefits/BenefitScreen").then((m) => m.BenefitScreen),
  about: () => import("../about/AboutScreen").then((m) => m.AboutScreen),
  settings: () => import("../settings/SettingsScreen").then((m) => m.SettingsScreen),
};

const made = new Map<Job, ScreenComponent>();

/** The screen of a job, loaded when it is first shown; undefined for Home, which needs no loading. */
export function screenOf(job: Job): ScreenComponent | undefined {
  const load = loaders[job];
  const known = made.get(job);
  if (known || !load) return known;
  const screen = lazy(() => load().then((component) => ({ default: component })));
  made.set(job, screen);
  return screen;
}

/** Lets a screen that could not be loaded be asked for again: React keeps the failure otherwise. */
export function forgetScreen(job: Job): void {
  made.delete(job);
}

/** Fetches every screen ahead of its use, so that the pane goes on when the connection is cut. Nothing depends on it. */
export async function loadAhead(): Promise<void> {
  for (const load of Object.values(loaders)) await load().catch(() => undefined);
}
