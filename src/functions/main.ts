import { guard } from "./excelError";
import { functionList } from "./list";

for (const { id, compute } of functionList) {
  CustomFunctions.associate(id, (...args: unknown[]) => guard(() => compute(...args)));
}
