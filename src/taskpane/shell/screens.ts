import type { ComponentType, LazyExoticComponent } from "react";
import { lazy } from "react";
import type { Job } from "./jobs";

type ScreenComponent = LazyExoticComponent<ComponentType>;

/** One screen a job, each loaded when it is first opened. */
export const screens: Readonly<Partial<Record<Job, ScreenComponent>>> = {
  openSample: lazy(() => import("../sample/SampleScreen").then((m) => ({ default: m.SampleScreen }))),
  newPartnership: lazy(() =>
    import("../partnership/NewPartnershipScreen").then((m) => ({ default: m.NewPartnershipScreen })),
  ),
  pullBaselines: lazy(() =>
    import("../baselines/PullBaselinesScreen").then((m) => ({ default: m.PullBaselinesScreen })),
  ),
  allocateCosts: lazy(() => import("../allocation/AllocateScreen").then((m) => ({ default: m.AllocateScreen }))),
  modelLeaving: lazy(() => import("../leaving/LeavingScreen").then((m) => ({ default: m.LeavingScreen }))),
  traceCell: lazy(() => import("../trace/TraceScreen").then((m) => ({ default: m.TraceScreen }))),
  sendCopy: lazy(() => import("../copy/CopyScreen").then((m) => ({ default: m.CopyScreen }))),
  appraiseSavings: lazy(() => import("../savings/SavingsScreen").then((m) => ({ default: m.SavingsScreen }))),
  checkNumbers: lazy(() => import("../checks/ChecksScreen").then((m) => ({ default: m.ChecksScreen }))),
  about: lazy(() => import("../about/AboutScreen").then((m) => ({ default: m.AboutScreen }))),
  settings: lazy(() => import("../settings/SettingsScreen").then((m) => ({ default: m.SettingsScreen }))),
};
