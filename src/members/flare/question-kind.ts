/** What the inbox and deliveries call the question whether a pause is over. */
export const pauseQuestionKind = 'pause.question';
