import type { CallLimitName } from "@quick-photos/api";
import type { ErrorReason } from "@quick-photos/contract";
import type { Alarm } from "./alarm.ts";

/** The reasons that are not the caller's. */
const ours: readonly ErrorReason[] = ["INTERNAL", "SERVICE_UNAVAILABLE", "MEDIA_BUSY"];
const failing = `error_type=~"${ours.join("|")}"`;

/** The limits on what can be guessed. */
const secrets: readonly CallLimitName[] = ["signIns", "secrets", "guesses", "guessesAnywhere"];

/** Calls that hash a password or make a picture take their time, and streams have none. */
const quick =
  'rpc_method!~"photos.publish|session.*|users.create|users.update|users.changePassword|users.remove|unknown"';

/** Of the process, and of what people ask of it. */
export const serverAlarms: readonly Alarm[] = [
  {
    name: "ServerGone",
    urgency: "page",
    when: 'up{job="quick-photos"} == 0',
    lasting: "1m",
    why: "Nobody can fetch metrics: the process has ended, hangs, or cannot be reached. A restart takes seconds",
    act: "Look at `/healthz`, then at the end of the log: a defect ends the process with `the server has a defect and ends`",
  },
  {
    name: "CallsFail",
    urgency: "page",
    when: `sum(rate(rpc_server_call_duration_count{${failing}}[5m])) / sum(rate(rpc_server_call_duration_count[5m])) > 0.01`,
    lasting: "5m",
    why: "One call in a hundred fails through no fault of whoever calls; apps repeat reads, so people see less of it",
    act: "The panel of reasons says which. SERVICE_UNAVAILABLE: see DatabaseAway. The log has the cause of each, by `requestId`",
  },
  {
    name: "DefectShown",
    urgency: "ticket",
    when: 'sum(increase(rpc_server_call_duration_count{error_type="INTERNAL"}[15m])) > 0',
    lasting: "0m",
    why: "INTERNAL is what nobody has thought of; the usual number is none. The very first after a start is not seen",
    act: "Look for `unexpected error` in the log: its `err` says where; the line of the same request has what led there",
  },
  {
    name: "CallsSlow",
    urgency: "ticket",
    when: `histogram_quantile(0.95, sum by (le) (rate(rpc_server_call_duration_bucket{${quick}}[5m]))) > 0.5`,
    lasting: "10m",
    why: "One call in twenty takes half a second; in quiet times it is some milliseconds, and people notice from a tenth on",
    act: "Compare with the database's durations: if those are low, look at the event loop; a trace shows where one went",
  },
  {
    name: "EventLoopLate",
    urgency: "ticket",
    when: "max by (instance) (nodejs_eventloop_delay_p99) > 0.25",
    lasting: "5m",
    why: "Everybody waits a quarter of a second before anything is done for them: JavaScript has more to do than one core can",
    act: "Add a process on the same table, or look for one procedure that has become frequent; pictures and passwords have threads of their own",
  },
  {
    name: "PasswordsRefused",
    urgency: "page",
    when: 'sum(rate(quick_photos_passwords_wait_count{error_type="PASSWORDS_BUSY"}[5m])) > 0.1',
    lasting: "5m",
    why: "People who sign in are told to come again, one in ten seconds: passwords come faster than they can be checked, 25 a second and thread",
    act: "If refusals by limits rise as well, somebody guesses: see GuessesMany. Otherwise give it cores, or another process",
  },
  {
    name: "GuessesMany",
    urgency: "ticket",
    when: `sum(rate(quick_photos_limits_refusals_total{quick_photos_limit=~"${secrets.join("|")}"}[5m])) > 1`,
    lasting: "10m",
    why: "More than one wrong secret a second is refused, for ten minutes: no forgetful person does that. The limits hold",
    act: "Nothing has to be done for the accounts. The proxy's log says from where; block it there if it costs too much",
  },
  {
    name: "PicturesWait",
    urgency: "ticket",
    when: 'max by (instance) (quick_photos_pictures{quick_photos_state="waiting"}) > 10',
    lasting: "2m",
    why: "Half of the places in line are taken; with 20 waiting, the next is refused with MEDIA_BUSY. A picture takes a second",
    act: "Add a process; if CPU is idle, the store of files is slow: compare with the duration of `photos.publish`",
  },
];
