/** Words of the community's pulse: rounded sums for leads, and what they cannot tell. */
export default {
  title: '### How people are here',
  about: 'The middle answer of each person over four weeks, counted together. Made anew once a week.',
  nothing:
    'There is nothing to show yet. As soon as ten people or more have answered a question of their check-ins within four weeks, it appears here, once a week.',
  line: '**{{scale}}**, {{date}}: about {{people}} people. About {{hard}} find it hard, {{between}} in between, {{easy}} easy.',
  lineOnly:
    '**{{scale}}**, {{date}}: about {{people}} people. How they answered is left out, because some of it would tell of fewer than ten.',
  who: '**Whom does this tell of?** Of nobody. Only people who agreed to it are counted, at least ten at a time, and every number is rounded to fives. Where a new number beside the last one would tell of fewer, the last one stays.',
} as const;
