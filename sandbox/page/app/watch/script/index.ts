/** The scenes in the order in which they are played. A scene that builds on another stands after it. */
import type { Scene } from '../stage.ts';
import { report } from './case.ts';
import { helpNow } from './help-now.ts';
import { joining } from './join.ts';
import { meeting } from './meet.ts';
import { morning } from './morning.ts';
import { notNow } from './not-now.ts';
import { pulledPlug } from './plug.ts';

export const script: readonly Scene[] = [joining, meeting, morning, notNow, report, helpNow, pulledPlug];
