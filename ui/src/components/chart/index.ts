export { BarList, type Bar } from "./BarList";
export { ChartCard } from "./ChartCard";
export { LineChart, type Series } from "./LineChart";
export { perCent } from "./scale";
