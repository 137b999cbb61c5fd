import type { ComponentType, LazyExoticComponent } from "react";
import { lazy } from "react";
import type { Job } from "./jobs";

type ScreenComponent = LazyExoticComponent<ComponentType>;

/** One screen a job, each loaded when it is first opened. */
export const screens: Readonly<Partial<Record<Job, ScreenComponent>>> = {
  about: lazy(() => import("../about/AboutScreen").then((m) => ({ default: m.AboutScreen }))),
  settings: lazy(() => import("../settings/SettingsScreen").then((m) => ({ default: m.SettingsScreen }))),
};
