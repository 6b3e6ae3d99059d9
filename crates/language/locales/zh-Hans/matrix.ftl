## Words of matrices, lags and tempo.

# The four pages
matrix-nav = 按时期来看
matrix-steps = 各时期的步骤
matrix-effects = 挑战与机会
matrix-tempo = 节奏
matrix-who = 谁在何时
matrix-schemes = 划分方案
matrix-outside = 不在任何时期内
matrix-csv = 下载 CSV
matrix-positions-csv = 每个条目的时间位置（CSV）
matrix-undrawn = 还没有人划分时期。先划一个：名称、开始、结束，粗略也可以。之后这张表会自动填好。
matrix-draw = 划分一个时期
matrix-region = 可横向滚动的表格
matrix-possible = 可能 { $n }
matrix-maybe = 可能
matrix-certainly-here = 确定在此
matrix-possibly-here = 可能在此
matrix-close = 关闭这份列表
matrix-of = 事件或危机
matrix-how-read = 怎样读这张表
matrix-how-dates = 日期不确定的内容可能属于几个时期：在其中记为“可能”。持续一段时间的内容，在它触及的每个时期都计入。
matrix-how-outside = “不在任何时期内”：与任何时期都没有共同的日子。划成同一条的边界，两个时期之间没有空隙。

# Steps by bracket
matrix-steps-lead = 每个时期中对每个步骤的说明：已完成、已精简、已推迟、已补救……
matrix-steps-caption = 各时期的步骤，按“{ $scheme }”的划分
matrix-step = 步骤
matrix-steps-empty = 还没有人说过任何步骤的情况。先说说第一个步骤进展如何：这张表就从那里开始。
matrix-steps-say = 说明一个步骤的进展
matrix-unknown-steps = { $n ->
   *[other] { $n } 个步骤没有任何条目：是未知，不是跳过。
}
matrix-how-steps = 步骤按所说情况的日期来放置。
matrix-plan = 与计划相比
matrix-plan-lead = 一个步骤用了多久，与计划给它的时间相比。两者都从作出计划的那天算起。
matrix-plan-none = 还没有可比较的内容。需要一个计划了日期、之后又记为已完成或已精简的步骤。
matrix-plan-given = 计划的时间
matrix-plan-took = 实际的时间
matrix-plan-ratio = 比值
matrix-plan-shorter-certainly = 比计划短
matrix-plan-shorter-possibly = 可能比计划短
matrix-plan-shorter-no = 不比计划短
matrix-ratio-between = { $from } 至 { $to }
matrix-ratio-least = 至少 { $from }
matrix-ratio-none = 无法给出比值

# Effects by bracket
matrix-effects-lead = 事件或危机本身带来了什么：什么成了阻碍，什么打开了局面，怎样发生，在哪个时期。以及是谁说的。
matrix-effects-caption = 各时期的挑战与机会，按“{ $scheme }”的划分
matrix-mechanism = 怎样发生
matrix-no-mechanism = 未说明怎样发生
matrix-effects-empty = 还没有人说过哪个事件带来了什么。先说一个：挑战、机会，或两者皆有。
matrix-effects-say = 说明一个影响
matrix-contested = { $n ->
   *[other] { $n } 条有分歧
}
matrix-contested-here = 另有人对同一事件说法不同
matrix-how-effects = 影响按其事件的日期放置；没有带日期的事件时，按它自己的日期。说“两者皆有”的单独计入，不算挑战，也不算机会。
matrix-how-contested = “有分歧”：另一个人对同一事件、同一步骤说法不同。两种说法都保留。

# Who was involved when
who-lead = 谁在哪个时期写了条目，以及条目所说的最早和最晚的日子。写并不是全部：也可能在场而没有写。
who-caption = 各角色在各时期的条目，按“{ $scheme }”的划分
who-role = 角色
who-people = { $n ->
   *[other] { $n } 人
}
who-empty = 还没有人写过有时间位置的内容。第一个条目只需一分钟。
who-write = 写点什么
who-no-practice = 实践中的接触不按人计数：人这么少，那就等于在数某一个人的工作。

# Tempo
tempo-lead = 每周的接触次数，以及每个时期的中位数。信号只说明有什么变了；不说明是什么，也不说明是好是坏。
tempo-title = 每周接触次数
tempo-region = 每周接触次数图，可横向滚动
tempo-description = { $weeks ->
   *[other] { $weeks } 周
}，从{ $from }到{ $to }。最高：{ $most }。
tempo-empty = 还没有计入任何接触。记一次接触，或记当天的总数，只需几秒钟。
tempo-write = 记一次接触
tempo-undrawn = 还没有人划分时期：所有的周一起看。
tempo-all = 所有的周
tempo-found = 节奏说明了什么
tempo-median = 中位数：每周 { $median }，共 { $n ->
   *[other] { $n } 周
}。
tempo-signal-shift = 连续 { $n } 周在中位数的同一侧，从{ $from }到{ $to }：有什么变了。
tempo-signal-crossings = 只穿过中位数 { $n } 次；若只凭偶然，至少应有 { $expected } 次：有什么变了。
tempo-no-signal = 没有超出偶然的变化。
tempo-too-few = 周数太少，还说明不了什么：还缺 { $missing } 个不在中位数上的周。
tempo-no-week = 没有一个完整的周确定在其中：{ $brackets }。
tempo-trend = Perla 的趋势规则：连续 { $n } 周朝同一方向变化。这条规则常常出错；放在这里是给学过它的人看的。
tempo-trend-none = Perla 的趋势规则：没有发现。
tempo-perla = Perla 规则（可选）
tempo-run-label = { $n } 周在同一侧
tempo-how = 这些周是怎样计数的
tempo-how-vague = 日期不确定的接触，与时间线上一样，计在最早可能的那天；它的点是空心的。
tempo-how-zero = 没有条目的一周计为零：可能没有接触，也可能没有人写。计数本身说不清。
tempo-how-border = 跨越边界的周，或靠近不确定边界的周，不计入任何时期的中位数。
tempo-how-rules = Anhøj 规则（2014、2015）：在中位数一侧的连续段过长，或穿过次数过少。至少需要 { $n } 个不在中位数上的周。
tempo-how-most = 只看最近的 { $n } 周。
tempo-table = 同一张图的表格
tempo-week = 周（起始日）
tempo-contacts = 接触
tempo-vague = 其中日期不确定
tempo-in = 时期

# Lags and relations
position-since = { $lag }（“{ $crisis }”）。
position-since-unnamed = { $lag }（这场危机）。
position-days-after = { $n ->
   *[other] 开始后 { $n } 天
}
position-days-before = { $n ->
   *[other] 开始前 { $n } 天
}
position-same-day = 开始的当天
position-days-between = 开始后 { $from } 至 { $to } 天
position-days-between-before = 开始前 { $from } 至 { $to } 天
position-days-around = 开始前 { $from } 天至开始后 { $to } 天之间
position-days-least = 开始后至少 { $from } 天
position-days-most-before = 开始前至少 { $from } 天
position-days-unknown = 距开始的天数未知
position-days = { $n ->
   *[other] { $n } 天
}
position-days-from-to = { $from } 至 { $to } 天
position-days-at-least = 至少 { $days }
position-days-at-most = 至多 { $days }
position-days-not-known = 未知
position-relation-overlaps = 在“{ $bracket }”之前开始，在其间结束。
position-relation-starts = 与“{ $bracket }”同时开始，先于它结束。
position-relation-during = 在“{ $bracket }”期间开始并结束。
position-relation-finishes = 在“{ $bracket }”期间开始，与它同时结束。
position-relation-equals = 与“{ $bracket }”同时开始并结束。
position-relation-finished-by = 在“{ $bracket }”之前开始，与它同时结束。
position-relation-contains = 在“{ $bracket }”之前开始，在其后结束。
position-relation-started-by = 与“{ $bracket }”同时开始，在其后结束。
position-relation-overlapped-by = 在“{ $bracket }”期间开始，在其后结束。
