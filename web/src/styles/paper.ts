import { css } from "lit";

/** The sheet that is printed. On screen it does not show; on paper nothing else does. */
export const paper = css`
  .paper {
    display: none;
  }

  @media print {
    :root,
    :root[data-theme] {
      background: none;
      color: black;
      color-scheme: light;
      font-size: 10.5pt;
    }

    sb-app {
      display: none;
    }

    .paper {
      display: block;
      color: black;
      font-size: 10.5pt;
      line-height: 1.45;
      /* Some programs that read a file out stop at letters drawn as one. */
      font-variant-ligatures: no-common-ligatures;
    }

    .paper h1 {
      font-size: 20pt;
      margin-block-end: 8pt;
    }

    .paper h2 {
      font-size: 14pt;
      margin-block: 16pt 6pt;
      break-after: avoid;
    }

    .paper h3 {
      font-size: 11.5pt;
      margin-block: 10pt 2pt;
      break-after: avoid;
    }

    .paper p,
    .paper li {
      max-inline-size: none;
      margin-block-end: 4pt;
      break-inside: avoid;
    }

    .paper table {
      margin-block: 6pt;
      font-size: 9.5pt;
    }

    .paper .map {
      max-inline-size: 11cm;
      margin-block: 8pt;
      break-inside: avoid;
    }

    /* Ink on white, whatever the page looks like on screen. */
    .paper :is(.map-plot, .map-end, .map-corner, .map-key, .soft) {
      color: black;
      background: none;
    }

    .paper .map-plot {
      border-color: #777;
    }

    .paper .tint {
      fill: none;
    }

    .paper :is(.axis, .bar-track, .bar-cut) {
      stroke: #777;
    }

    .paper .contour {
      fill: #666;
      fill-opacity: 0.12;
      stroke: #333;
    }

    .paper .point circle,
    .paper .bar-point {
      fill: black;
      stroke: white;
    }

    .paper .point .point-halo {
      fill: none;
      stroke: black;
    }

    .paper .point text {
      fill: black;
      stroke: white;
    }

    .paper .shift {
      inline-size: 12cm;
      block-size: 24pt;
      break-inside: avoid;
    }

    .paper .bar-range {
      fill: #999;
    }

    .paper .shift-then {
      fill: white;
      stroke: black;
    }

    .paper .shift-arrow {
      stroke: black;
    }

    .paper :is(caption, th, td, .rows > .row-card) {
      color: black;
      border-color: #999;
    }

    .paper .rows > .row-card {
      padding-block: 4pt;
      break-inside: avoid;
    }

    .paper caption,
    .paper thead {
      break-after: avoid;
    }

    .paper tr {
      break-inside: avoid;
    }

    @page {
      margin: 18mm;
    }
  }
`;
