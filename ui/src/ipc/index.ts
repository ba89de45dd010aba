export { call, setTransport, whenLocked, type Answer, type Args, type CommandName } from "./client";
export { Failure, toFailure, type FailureCode, type FieldFailure, type PageCode } from "./failure";
export { useCommand, useQuery, type Command, type Done, type Query } from "./hooks";
export { forget, peek, refresh } from "./store";
export { useLatest, type Latest } from "./useLatest";
