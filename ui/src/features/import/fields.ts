import type { CountryCodes, DayOrder, ImportField, RowOutcome } from "@/ipc/generated";

/** The keys of a record, in their order: one that the core knows and the page forgot does not compile. */
const keys = <K extends string>(all: Record<K, true>) => Object.keys(all) as K[];

/** What a column of a list can be, in the order in which it is offered. */
export const FIELDS = keys<ImportField>({
  ...{ fullName: true, nativeName: true, familyName: true, givenName: true, fatherName: true, motherName: true },
  ...{ sex: true, birthDate: true, birthYear: true, age: true, nationality: true },
  ...{ documentNumber: true, documentType: true, unhcrNumber: true, phone: true },
  ...{ group: true, relationship: true, arrivedOn: true, remarks: true },
});

/** In which order days and months are written. */
export const ORDERS = keys<DayOrder>({ dayFirst: true, monthFirst: true });

/** Whose codes stand for countries. */
export const COUNTRY_CODES = keys<CountryCodes>({ iso: true, unhcr: true });

/** What can become of a row. */
export const OUTCOMES = keys<RowOutcome>({ made: true, alike: true, left: true, faulty: true, withdrawn: true, kept: true });
