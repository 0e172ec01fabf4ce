export { topicsArea } from './area.ts';
export { addAlias, addTopic, addTopicIn, renameTopic, retireWord } from './change-topics.ts';
export type { TopicRefused } from './change-topics.ts';
export {
  aliasOfId,
  askFormId,
  askLeadsId,
  decideId,
  listRequestsId,
  makeTopicId,
  nameTopicFormId,
  nameTopicId,
  setAsideId,
} from './ids.ts';
export { justTyped } from './just-typed.ts';
export { topicName, topicSaid } from './name.ts';
export { readLocals, searchTopicsHere, topicsOf } from './locals.ts';
export {
  aliasAdded,
  askedFor,
  askForm,
  askRefused,
  chooseTopic,
  nameTopicForm,
  requestAside,
  requestCard,
  requestList,
  topicAdded,
  topicRefused,
  topicRenamed,
  wordRetired,
} from './messages.ts';
export { normal } from './normal.ts';
export {
  askForTopic,
  requestBy,
  requestLength,
  requestToAlias,
  requestToTopic,
  setRequestAside,
  waitingRequests,
} from './requests.ts';
export { relatedTopics, searchTopics, topicsExactly } from './search.ts';
export type { TopicIndex } from './search.ts';
export { slugPart } from './slug.ts';
export type { Topic } from './types.ts';
