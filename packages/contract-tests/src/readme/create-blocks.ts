import { readTableModel } from "@quick-photos/data-model";
import { entityDiagram } from "@quick-photos/data-model/drawings";
import { accessPatternList, tutorialPatterns } from "@quick-photos/db";
import { accessPatternTable } from "./access-pattern-table.ts";
import { alarmTable } from "./alarm-table.ts";
import type { Blocks } from "./blocks.ts";
import { costTable } from "./cost-table.ts";
import { decisionTable } from "./decision-table.ts";
import { engineTable } from "./engine-table.ts";
import { errorTable } from "./error-table.ts";
import { itemTable } from "./item-table.ts";
import { keyDesignTable } from "./key-design-table.ts";
import { licenseTable } from "./license-table.ts";
import { limitTable } from "./limit-table.ts";
import { metricTable } from "./metric-table.ts";
import { packageTable } from "./package-table.ts";
import { projectionStepTable } from "./projection-step-table.ts";
import { settingTable } from "./setting-table.ts";
import { tourTable } from "./tour-table.ts";

/** Returns the generated parts of all pages: from the registry, the code and the pages. */
export function createBlocks(): Blocks {
  return {
    "access-patterns": accessPatternTable(accessPatternList),
    "tutorial-patterns": accessPatternTable(tutorialPatterns),
    "key-design": keyDesignTable(),
    entities: `\`\`\`mermaid\n${entityDiagram(readTableModel())}\n\`\`\``,
    items: itemTable(),
    "projection-steps": projectionStepTable(),
    errors: errorTable(),
    limits: limitTable(),
    packages: packageTable(),
    decisions: decisionTable(),
    licenses: licenseTable(),
    tour: tourTable(),
    metrics: metricTable(),
    alarms: alarmTable(),
    "deploy-settings": settingTable(),
    "deploy-costs": costTable(),
    engines: engineTable(),
  };
}
