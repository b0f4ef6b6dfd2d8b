import { type PanelRow, percentiles, rateBy } from "./panel.ts";

/** The dashboard, from what people see down to the process. */
export const panelRows: readonly PanelRow[] = [
  {
    title: "Requests and calls",
    panels: [
      {
        title: "Requests by status",
        unit: "reqps",
        queries: [
          {
            asks: rateBy("http_server_request_duration_count", "http_response_status_code"),
            called: "{{http_response_status_code}}",
          },
        ],
      },
      { title: "Duration of requests", unit: "s", queries: percentiles("http_server_request_duration") },
      {
        title: "Requests by route",
        unit: "reqps",
        queries: [{ asks: rateBy("http_server_request_duration_count", "http_route"), called: "{{http_route}}" }],
      },
      {
        title: "Calls by procedure",
        unit: "reqps",
        queries: [{ asks: rateBy("rpc_server_call_duration_count", "rpc_method"), called: "{{rpc_method}}" }],
      },
      { title: "Duration of calls", unit: "s", queries: percentiles("rpc_server_call_duration") },
      {
        title: "Refusals and failures by reason",
        unit: "reqps",
        queries: [
          { asks: rateBy('rpc_server_call_duration_count{error_type!=""}', "error_type"), called: "{{error_type}}" },
        ],
      },
    ],
  },
  {
    title: "DynamoDB",
    panels: [
      {
        title: "Units by kind",
        unit: "short",
        queries: [
          {
            asks: rateBy("quick_photos_dynamodb_units_total", "quick_photos_units_kind, quick_photos_units_of"),
            called: "{{quick_photos_units_kind}} {{quick_photos_units_of}}",
          },
        ],
      },
      {
        title: "Units by procedure",
        unit: "short",
        queries: [
          {
            asks: `topk(12, ${rateBy("quick_photos_dynamodb_units_total", "quick_photos_procedure")})`,
            called: "{{quick_photos_procedure}}",
          },
        ],
      },
      { title: "Duration of calls to the table", unit: "s", queries: percentiles("db_client_operation_duration") },
      {
        title: "Calls by operation and index",
        unit: "ops",
        queries: [
          {
            asks: rateBy("db_client_operation_duration_count", "db_operation_name, aws_dynamodb_index_name"),
            called: "{{db_operation_name}} {{aws_dynamodb_index_name}}",
          },
        ],
      },
      {
        title: "Failures by error, and repetitions",
        unit: "ops",
        queries: [
          {
            asks: rateBy('db_client_operation_duration_count{error_type!=""}', "error_type"),
            called: "{{error_type}}",
          },
          { asks: rateBy("quick_photos_dynamodb_retries_total"), called: "repeated requests" },
        ],
      },
      {
        title: "Requests for one call",
        unit: "short",
        queries: [
          {
            asks: `${rateBy("quick_photos_dynamodb_requests_total")} / ${rateBy("rpc_server_call_duration_count")}`,
            called: "requests, the projector's included",
          },
        ],
      },
    ],
  },
  {
    title: "Counts, lists and long work",
    panels: [
      {
        title: "How far counts trail",
        unit: "s",
        queries: [
          { asks: "max by (instance) (quick_photos_projector_lag)", called: "{{instance}}" },
          { asks: "max by (instance) (quick_photos_projector_failing)", called: "{{instance}} fails" },
        ],
      },
      {
        title: "Records and changes",
        unit: "ops",
        queries: [
          { asks: rateBy("quick_photos_projector_records_total"), called: "records" },
          { asks: rateBy("quick_photos_projector_changes_total"), called: "changes" },
        ],
      },
      {
        title: "Set aside and lost",
        unit: "short",
        queries: [
          { asks: "sum(quick_photos_projector_dead_letters_total)", called: "dead letters" },
          { asks: "sum(quick_photos_projector_lost_shards_total)", called: "lost shards" },
        ],
      },
      {
        title: "Jobs on the list",
        unit: "short",
        queries: [{ asks: "max(quick_photos_jobs_waiting)", called: "jobs" }],
      },
      { title: "Oldest job", unit: "s", queries: [{ asks: "max(quick_photos_jobs_oldest)", called: "seen for" }] },
      {
        title: "Open streams",
        unit: "short",
        queries: [{ asks: "sum by (instance) (quick_photos_live_streams)", called: "{{instance}}" }],
      },
    ],
  },
  {
    title: "Passwords, limits and pictures",
    panels: [
      { title: "Waiting for a password's turn", unit: "s", queries: percentiles("quick_photos_passwords_wait") },
      {
        title: "Passwords",
        unit: "short",
        queries: [
          { asks: "sum by (instance) (quick_photos_passwords_waiting)", called: "{{instance}} waiting" },
          { asks: rateBy("quick_photos_passwords_wait_count"), called: "in a second" },
        ],
      },
      {
        title: "Refusals by limit",
        unit: "reqps",
        queries: [
          {
            asks: rateBy("quick_photos_limits_refusals_total", "quick_photos_limit"),
            called: "{{quick_photos_limit}}",
          },
        ],
      },
      {
        title: "Pictures",
        unit: "short",
        queries: [{ asks: "sum by (quick_photos_state) (quick_photos_pictures)", called: "{{quick_photos_state}}" }],
      },
    ],
  },
  {
    title: "Engine and process",
    panels: [
      {
        title: "What can be reached",
        unit: "short",
        queries: [
          { asks: "min by (quick_photos_part) (quick_photos_ready)", called: "{{quick_photos_part}}" },
          { asks: "min(quick_photos_engine_up)", called: "embedded engine" },
          { asks: "sum(quick_photos_engine_deaths_total)", called: "its deaths" },
        ],
      },
      { title: "Engine's file", unit: "bytes", queries: [{ asks: "max(quick_photos_engine_file)", called: "size" }] },
      {
        title: "Processor",
        unit: "percentunit",
        queries: [
          { asks: rateBy("process_cpu_time_total", "instance, cpu_mode"), called: "{{instance}} {{cpu_mode}}" },
          { asks: "max by (instance) (nodejs_eventloop_utilization)", called: "{{instance}} event loop" },
        ],
      },
      {
        title: "How late timers are",
        unit: "s",
        queries: [
          { asks: "max(nodejs_eventloop_delay_p50)", called: "p50" },
          { asks: "max(nodejs_eventloop_delay_p99)", called: "p99" },
          { asks: "max(nodejs_eventloop_delay_max)", called: "latest" },
        ],
      },
      {
        title: "Memory",
        unit: "bytes",
        queries: [
          { asks: "max by (instance) (process_memory_usage)", called: "{{instance}}" },
          { asks: "sum by (v8js_heap_space_name) (v8js_memory_heap_used)", called: "{{v8js_heap_space_name}}" },
        ],
      },
      {
        title: "Running for",
        unit: "s",
        queries: [{ asks: "min by (instance) (process_uptime)", called: "{{instance}}" }],
      },
    ],
  },
];
