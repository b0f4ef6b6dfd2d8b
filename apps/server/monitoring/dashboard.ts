import {
  SortOrder,
  TooltipDisplayMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import {
  type Dashboard,
  DashboardBuilder,
  DatasourceVariableBuilder,
  RowBuilder,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import type { Panel } from "./panel.ts";
import { panelRows } from "./panels.ts";

/** What whoever looks chooses: which Prometheus is asked. */
const datasource = { type: "prometheus", uid: "$datasource" };

/** Of the 24 columns that Grafana has; three panels stand side by side. */
const columns = 8;

/** Returns the lines of a panel, lettered as Grafana letters them. */
const targetsOf = ({ queries }: Panel) =>
  queries.map(({ asks, called }, at) =>
    new DataqueryBuilder()
      .refId(String.fromCharCode(65 + at))
      .expr(asks)
      .legendFormat(called),
  );

function buildPanel(panel: Panel, id: number): PanelBuilder {
  return new PanelBuilder()
    .id(id)
    .title(panel.title)
    .unit(panel.unit)
    .min(0)
    .span(columns)
    .height(columns)
    .datasource(datasource)
    .legend(new VizLegendOptionsBuilder().showLegend(true))
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending))
    .targets(targetsOf(panel));
}

/** Builds the dashboard with Grafana's own library, whose types are Grafana's schema. */
export function buildDashboard(): Dashboard {
  const dashboard = new DashboardBuilder("Quick Photos")
    .uid("quick-photos")
    .tags(["quick-photos"])
    .refresh("30s")
    .time({ from: "now-3h", to: "now" })
    .timezone("browser")
    .withVariable(new DatasourceVariableBuilder("datasource").label("Prometheus").type("prometheus"));
  let id = 0;
  for (const { title, panels } of panelRows) {
    dashboard.withRow(new RowBuilder(title).id(++id));
    for (const panel of panels) dashboard.withPanel(buildPanel(panel, ++id));
  }
  return dashboard.build();
}
