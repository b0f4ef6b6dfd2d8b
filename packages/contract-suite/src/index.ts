export { type ContractRun, runContract } from "./deployment/run-contract.ts";
