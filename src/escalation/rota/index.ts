export { goOffDuty, goOnDuty, handAllOver, noteGuideRead, readHandover } from '../duty.ts';
export {
  addShiftFormId,
  addShiftId,
  boardRotaId,
  callsId,
  capacityId,
  coverId,
  debriefAnswerId,
  debriefId,
  guideAgainId,
  guideId,
  giveBackId,
  guideReadId,
  handoverId,
  offerTurnId,
  removeShiftId,
  rotaChooseId,
  rotaId,
  rotaMoreId,
  restEndId,
  rotaOptions,
  swapsId,
  takeSwapId,
  withdrawId,
  zoneFormId,
  zoneTypedId,
} from '../ids.ts';
export { debriefAnswered, debriefShown, handedAllOver, restShown } from '../messages/care.ts';
export { noShiftNow, offDuty, onDuty } from '../messages/duty.ts';
export { guidePage } from '../messages/guide.ts';
export type { Going } from '../messages/guide.ts';
export {
  callsCard,
  capacityCard,
  removeShifts,
  shiftForm,
  shiftRefused,
  zoneCard,
  zoneForm,
  zonesSeveral,
} from '../messages/own-rota.ts';
export { coverMap, loadShown, rotaCard, rotaMore } from '../messages/rota.ts';
export type { RotaReader } from '../messages/rota.ts';
export { guideBefore, swapCard, takeRefused, turnTaken } from '../messages/swap.ts';
export { addShifts, changeTerms, readLoad, readRota, removeShift, uncoveredWeek } from './own.ts';
export { callTeam } from './roll.ts';
export { offerTurn, readSwaps, takeTurn, withdrawOffer } from './swaps.ts';
export { comeBack, giveTurnBack, restFromDuty, roleChanged } from './team.ts';
