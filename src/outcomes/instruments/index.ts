/** The questionnaires there are. Item 9 of the PHQ is not among them, nor anything that may not be passed on. */
import { gad2, gad7 } from './gad.ts';
import { hrqol4 } from './hrqol4.ts';
import type { Instrument } from './instrument.ts';
import type { InstrumentName } from '../types.ts';
import { ses6g } from './ses6g.ts';
import { connection, hope } from './single-items.ts';

export const instruments: Readonly<Record<InstrumentName, Instrument>> = {
  gad2,
  gad7,
  hrqol4,
  connection,
  hope,
  ses6g,
};

/** What is asked of everybody who agreed, in order. The GAD-7 stands for the GAD-2 where somebody chose it. */
export function asked(longer: boolean): readonly Instrument[] {
  return [longer ? gad7 : gad2, hrqol4, connection, hope, ses6g];
}

export { saidIn } from './instrument.ts';
