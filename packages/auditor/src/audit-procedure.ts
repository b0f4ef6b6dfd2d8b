/** The procedure under which the meter lists what an audit costs. */
export const auditProcedure = "audit";
