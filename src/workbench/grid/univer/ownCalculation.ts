import {
  ICalculateFormulaService,
  UniverFormulaEnginePlugin,
  type ICalculateFormulaService as CalculateFormulaService,
} from "@univerjs/preset-sheets-core";
import { Subject } from "rxjs";

type Service = CalculateFormulaService;
type InProgress = Service["executionInProgressListener$"] extends { subscribe(next: (value: infer T) => void): unknown }
  ? T
  : never;
type Complete = Service["executionCompleteListener$"] extends { subscribe(next: (value: infer T) => void): unknown }
  ? T
  : never;

/** Stands where the library's own calculation would: formulas are worked out by our calculator, which watches the same commands. */
class SilentCalculation implements Service {
  readonly executionInProgressListener$ = new Subject<InProgress>();
  readonly executionCompleteListener$ = new Subject<Complete>();
  setRuntimeFeatureCellData = (): undefined => undefined;
  setRuntimeFeatureRange = (): undefined => undefined;
  execute(): Promise<void> {
    return Promise.resolve();
  }
  stopFormulaExecution = (): undefined => undefined;
  calculate = (): undefined => undefined;
  executeFormulas(): ReturnType<Service["executeFormulas"]> {
    return Promise.resolve({});
  }
  getAllDependencyJson(): ReturnType<Service["getAllDependencyJson"]> {
    return Promise.resolve([]);
  }
  getCellDependencyJson(): ReturnType<Service["getCellDependencyJson"]> {
    return Promise.resolve(undefined);
  }
  getRangeDependents(): ReturnType<Service["getRangeDependents"]> {
    return Promise.resolve([]);
  }
  getInRangeFormulas(): ReturnType<Service["getInRangeFormulas"]> {
    return Promise.resolve([]);
  }
  getDependentsAndInRangeFormulas(): ReturnType<Service["getDependentsAndInRangeFormulas"]> {
    return Promise.resolve([] as never);
  }
}

/** The library's formula plugin without its calculation. */
export class OwnCalculationPlugin extends UniverFormulaEnginePlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([ICalculateFormulaService, { useClass: SilentCalculation }]);
  }
}
