/** Words of the community's pulse: rounded sums for leads, and what they cannot tell. */
export default {
  title: '### Cómo está la gente aquí',
  about:
    'La respuesta central de cada persona en cuatro semanas, en conjunto. Se hace de nuevo una vez por semana.',
  nothing:
    'Todavía no hay nada que mostrar. En cuanto diez personas o más hayan respondido a una de sus preguntas en cuatro semanas, aparece aquí, una vez por semana.',
  line: '**{{scale}}**, {{date}}: unas {{people}} personas. Para unas {{hard}} es difícil, para {{between}} ni fácil ni difícil, para {{easy}} fácil.',
  lineOnly:
    '**{{scale}}**, {{date}}: unas {{people}} personas. No se muestra cómo respondieron, porque una parte hablaría de menos de diez.',
  who: '**¿De quién habla esto?** De nadie. Solo cuentan personas que dijeron que sí, al menos diez a la vez, y cada número se redondea de cinco en cinco. Si un número nuevo junto al anterior hablara de menos, se queda el anterior.',
} as const;
