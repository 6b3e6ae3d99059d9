## Words of the timeline: layers, zoom, notes.

## The drawing

timeline-lane-windows = 窗口期
timeline-phase-of = { $phase } · { $scheme }
timeline-sort-window = 窗口期
timeline-sort-adaptation = 调整
timeline-sort-reading = 危机研判
timeline-reading = { $n ->
    [0] 危机研判
   *[other] 危机研判：决定了 { $n } 个步骤
}
timeline-mark-window = { $date }：窗口期。{ $what }。{ $state }。
timeline-mark-adaptation = { $date }：调整。{ $what }。
timeline-mark-reading = { $date }：{ $what }。
timeline-mark-passed = { $date }：核心步骤 { $id }，{ $name }：尚未到位，就已进入 { $toward }。
timeline-passed-toward = 尚未到位，就已进入 { $toward }
timeline-cluster = { $n ->
   *[other] 此处还有 { $n } 个标记：请放大查看。
}
timeline-windows = { $n ->
   *[other] { $n } 个窗口期。
}
timeline-adaptations = { $n ->
   *[other] { $n } 项调整。
}
timeline-readings = { $n ->
   *[other] { $n } 次危机研判。
}
timeline-passed = { $n ->
   *[other] 有 { $n } 次在核心步骤未到位时继续前行。
}
timeline-legend-passed = 此步骤未到位就继续前行；小旗：待补
timeline-legend-window = 窗口期：{ $state }

## Levels, notes, exports

timeline-level-years = 远观，按年：时期、每月接触、核心步骤与待补事项；其余只计数。
timeline-level-months = 按月：步骤与事件，拥挤处合并显示。
timeline-level-days = 按日：全部内容，文字写在旁边。
timeline-notes = 旁注
timeline-notes-more = { $n ->
   *[other] 列表中还有 { $n } 条旁注。
}
timeline-made-on = 制图日期：{ $day }。
timeline-plate-alt = 时间线。{ $what } 图后有旁注和图例。

## The page

timeline-sort-event = 事件
timeline-sort-step = 步骤
timeline-sort-passed = 越过的步骤
timeline-layers = 危机中还显示
timeline-layer-windows = 窗口期
timeline-layer-adaptations = 调整
timeline-layer-readings = 危机研判
timeline-scheme-by = { $scheme } · { $who }
timeline-exports = 带走这张图
timeline-pdf-a4 = PDF，A4 纸
timeline-pdf-a3 = PDF，A3 纸
timeline-svg = SVG 图
timeline-png = PNG 图片
timeline-column-date = 时间
timeline-column-what = 内容
timeline-column-kind = 种类
timeline-column-state = 状态与疑点
