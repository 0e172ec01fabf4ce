/** Friendly words that tell nothing of anybody: no illness, no looks, no place, nothing that is a joke about being slow or small. */

export const qualities = [
  'Amber', 'Autumn', 'Bright', 'Calm', 'Cheerful', 'Clear', 'Clever', 'Cosy',
  'Curious', 'Daring', 'Dawn', 'Early', 'Easy', 'Evening', 'Fair', 'Faithful',
  'Fresh', 'Friendly', 'Gentle', 'Glad', 'Golden', 'Good', 'Green', 'Happy',
  'Honest', 'Indigo', 'Ivory', 'Jolly', 'Keen', 'Kind', 'Lively', 'Loyal',
  'Lucky', 'Mellow', 'Merry', 'Mild', 'Misty', 'Morning', 'Noble', 'Olive',
  'Open', 'Patched', 'Peaceful', 'Plain', 'Playful', 'Polite', 'Proud', 'Quiet',
  'Rosy', 'Rustic', 'Silver', 'Simple', 'Smiling', 'Snowy', 'Spring', 'Steady',
  'Summer', 'Sunny', 'Tender', 'Trusty', 'Velvet', 'Warm', 'Winter', 'Wise',
] as const;

export const creatures = [
  'Badger', 'Beaver', 'Bee', 'Bison', 'Blackbird', 'Cedar', 'Chestnut', 'Clover',
  'Crane', 'Cricket', 'Daisy', 'Deer', 'Dolphin', 'Dove', 'Dragonfly', 'Elm',
  'Falcon', 'Fern', 'Finch', 'Firefly', 'Fox', 'Gull', 'Hare', 'Hawk',
  'Hazel', 'Hedgehog', 'Heron', 'Ibis', 'Juniper', 'Kestrel', 'Kingfisher', 'Lark',
  'Lilac', 'Linden', 'Lynx', 'Magpie', 'Maple', 'Marten', 'Mole', 'Moth',
  'Newt', 'Nightingale', 'Oak', 'Otter', 'Owl', 'Pebble', 'Penguin', 'Pine',
  'Plover', 'Poppy', 'Puffin', 'Quail', 'Raven', 'Robin', 'Rowan', 'Sparrow',
  'Squirrel', 'Starling', 'Stork', 'Swallow', 'Thistle', 'Thrush', 'Willow', 'Wren',
] as const;
