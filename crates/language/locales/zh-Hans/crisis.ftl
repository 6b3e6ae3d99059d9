## 危机的用语：时期、窗口期、调整、危机研判、补救清单。

## 位置

nav-crisis = 危机
crisis-lead = 冲击团队的事，以及团队如何应对。几场危机可以同时进行。
crisis-empty = 还没有命名任何危机。先给它一个名称和一个日期，模糊的也行：危机研判、时期和补救清单都以此为基础。
crisis-since = 自：{ $date }
crisis-views = 一起看全部
crisis-owed = { $n ->
    [0] 没有需要补救的。
   *[other] 有 { $n } 个步骤等待补救。
}
crisis-view-steps = 步骤与时期
crisis-view-steps-lead = 每个时期做了什么，精简或推迟了什么。
crisis-view-effects = 挑战与机会
crisis-view-effects-lead = 危机阻碍了什么、打开了什么，经由何种方式，由谁所说。
crisis-view-tempo = 实践的节奏
crisis-view-tempo-lead = 逐周、逐时期的接触次数。
crisis-view-who = 谁在场，何时
crisis-view-who-lead = 谁在每个时期写了条目，从最早到最晚的日子。

## 危机研判

crisis-due = 现在适合做一次危机研判
crisis-due-named = “{ $crisis }”已命名，但大家还没有一起研判过。
crisis-due-bracket = “{ $crisis }”进入了新的时期（“{ $phase }”），此后还没有人研判过。
crisis-due-how = 全队十五分钟：它阻碍什么、打开什么，对每个未完成的步骤决定保留、精简还是推迟。
crisis-invite = 现在做一次危机研判吗？
crisis-hold = 做一次危机研判
crisis-readings = 危机研判记录
crisis-readings-none = 还没有做过研判。
crisis-decided-by = 决定者：{ $who }
crisis-reading-counts = 保留 { $keep }，精简 { $compress }，推迟 { $defer }
write-reading = 危机研判
write-reading-lead = 一起用十五分钟。今天定不了的就跳过：没有任何选项预先勾选。
reading-print = 打印会议用表
reading-part-1 = 1. 正在发生什么
reading-part-2 = 2. 它阻碍什么，打开什么
reading-part-3 = 3. 逐步决定
reading-part-3-hint = 核心步骤可以精简或推迟，但不会消失。推迟的会立即连同日期记到该步骤上。不作选择即为未讨论。
reading-part-4 = 4. 谁来决定
reading-recent = 最近几周的事件
reading-recent-none = 最近几周没有记录。先凭记忆说，之后再补记。
reading-none-open = 没有等待的步骤：都已落实，或有替代。
reading-open-steps = { $n ->
   *[other] { $n } 个步骤可讨论
}
reading-smaller = 缩小的做法：
reading-proof = 凭据：
reading-if-skipped = 如果跳过：
reading-not-spoken = 未讨论
reading-decided = 作出的决定
reading-nothing-decided = 没有讨论任何步骤。
reading-column-step = 步骤
reading-column-choice = 决定
reading-column-until = 期限
reading-column-how = 如何做或为何
field-reading-crisis = 哪场危机？
field-reading-bracket = 哪个时期开始了？
field-reading-blocks = 它阻碍什么
field-reading-opens = 它打开什么
field-reading-blocked = 可供参考
field-reading-blocked-hint = 勾选的每一项都会记为危机带来的挑战。
field-reading-opened = 可供参考
field-reading-opened-hint = 勾选的每一项都会记为危机带来的机会。
field-reading-choices = 各步骤
field-reading-choice = 决定
field-reading-how = 怎么做，或为何推迟
field-reading-until = 到何时
field-reading-decided_by = 谁作的决定？
field-reading-decided_by-hint = 团队中的职务或名字；会加密。
field-reading-occurred = 何时？
field-reading-occurred-hint = 不填即为今天。
problem-reading-choice = 您为此步骤写了内容：请选择保留、精简或推迟。
problem-reading-until = 请写明推迟到何时：推迟的步骤要有日期，模糊的也行。
problem-reading-why = 请简单写明为何推迟。

## 一次画出整套划分

draw-title = 画出所有时期
draw-lead = 每个时期一行。每个时期在下一个开始处结束：模糊的界线只画一次。
draw-own = 自定义时期
draw-own-hint = 按您的经历来命名。名称会密封。
draw-own-row = 时期 { $n }
draw-rows-hint = 没有发生或尚未发生的时期请留空。模糊日期即可：“2020年3月中旬”、2020-05~。
draw-row-more = 开启它的事件，以及为何在此
draw-keep = 保存这些时期
draw-kept = 时期已画好
draw-kept-next = 每个时期都可单独更正，其他人也可以并排画出自己的划分。
field-draw-preset = 用哪些时期？
field-draw-preset-hint = 几种已知的划分方法。没有唯一正确的：可以并存几种。
field-draw-rows = 各时期
field-draw-start = 何时开始？
field-draw-phase_own = 名称
field-draw-marker = 开启它的事件
field-draw-reason = 为何以此为界？
field-draw-end = 最后一个时期何时结束？
field-draw-end-hint = 不填：仍在持续。
field-draw-scheme = 这套划分叫什么？
field-draw-scheme-hint = 不填则用所选模型的名称。
problem-draw-nothing = 没有任何时期有开始日期。请至少填写一个。
problem-draw-start = 请写明此时期何时开始，或把整行留空。
problem-draw-name = 请为此时期命名。
problem-draw-border = 界线是一个时刻，可以模糊：写“2020年5月左右”，不要写两个日期。

## 一个时期

field-bracket-phase-legend = 哪个时期？
field-bracket-phase-legend-hint = 从列表中选择，或写自己的：二者取一。
field-bracket-phase = 已有的时期
field-bracket-phase_own = 或自定义
field-clock = 按谁的时间？
field-clock-hint = 一波疫情到达某处可能晚于公众：两者都可画出，并排比较。
clock-outer = 外部世界
clock-site = 我们这里
form-bracket-more = 其内在一致性与后续影响
field-inside = 为何这是同一个时期？
field-inside-hint = 自始至终不变的东西。
field-leads_to = 其间做了什么影响了后来？
form-own-phases = 你们命名的时期

## 并列的划分

schemes-title = 时期
schemes-empty = 还没有人把这场危机划分为时期。按您的经历来画：每个人可以有自己的划分，差异本身就有意义。
schemes-phase = 时期
schemes-by = { $scheme }（{ $who }）
schemes-by-clock = { $scheme }（{ $who }；时间：{ $clock }）
schemes-clock-outer = 外部世界
schemes-clock-site = 我们这里
schemes-not-drawn = 未画
schemes-marker = 开启事件
schemes-lags = 谁何时开始
schemes-lags-why = 同一时期，由两个人或按两种时间来看。差距不是错误，而是一项发现。
schemes-lag = “{ $phase }”：与{ $one }相比，{ $other }的开始时间为{ $later }。
schemes-flaws = { $n ->
   *[other] 这些划分中有 { $n } 处值得一看
}
schemes-flaws-why = 要比较各时期，最好首尾相接、没有空档也不重叠。这不代表有错：若某条界线与您的经历不符，再更正即可。
schemes-gap = “{ $one }”与“{ $other }”之间有些日子不属于任何时期（{ $days }）。
schemes-gap-possibly = “{ $one }”与“{ $other }”之间可能有些日子不属于任何时期（{ $days }）。
schemes-overlap = “{ $one }”与“{ $other }”重叠（{ $days }）。
schemes-overlap-possibly = “{ $one }”与“{ $other }”可能重叠（{ $days }）。
days-exactly = { $n ->
   *[other] { $n } 天
}
days-between = { $from } 至 { $to } 天
days-at-most = { $n ->
   *[other] 最多 { $n } 天
}
days-at-least = { $n ->
   *[other] 至少 { $n } 天
}
days-unknown = 天数未知
lag-same-day = 同一天
lag-later = { $n ->
   *[other] 晚 { $n } 天
}
lag-earlier = { $n ->
   *[other] 早 { $n } 天
}
lag-later-between = 晚 { $from } 至 { $to } 天
lag-earlier-between = 早 { $from } 至 { $to } 天
lag-either = 早 { $from } 天至晚 { $to } 天之间
lag-later-at-least = { $n ->
   *[other] 至少晚 { $n } 天
}
lag-earlier-at-least = { $n ->
   *[other] 至少早 { $n } 天
}
lag-unknown = 相差天数无法判断

## 事件与影响

form-event-more = 涉及的方面（CFIR）与层级
field-constructs = 涉及的方面
field-constructs-hint = CFIR 列出影响此类项目的各个方面。选一两项即可；拿不准就留空。
field-context_level = 在哪个层级？
field-quote = 原话
field-quote-hint = 如果引用别人的话，请写原话。不要写可识别身份的内容。
field-effect-supporting = 凭据
field-effect-supporting-hint = 记录簿中支持这一点的条目。
effects-title = 它阻碍或打开了什么
effects-disagree = { $n ->
   *[other] { $n } 个人看法不一。所有看法都保留。
}
effects-supported = { $n ->
   *[other] { $n } 条记录为据
}

## 窗口期

write-window = 记录一个窗口期
write-window-lead = 看到了问题，手边有办法，也有人愿意推动：这样的时机会过去。
windows-title = 窗口期
windows-why = 危机有时会暂时打开一扇门。错过的窗口同样是一项发现。
windows-empty = 还没有记录窗口期。危机让什么变得可能，哪怕只是短暂的？
window-since = 打开：{ $date }
window-when = { $date }
window-used-by = 利用它的事
window-say-used = 已利用
window-say-closed = 已关闭
window-say-missed = 已错过
form-decisions = 决定
field-window-problem = 看到的问题
field-window-problem-hint = 至少写一项：问题、办法，或谁愿意推动。
field-window-solution = 手边的办法
field-window-sponsor = 谁愿意推动
field-window-sponsor-hint = 写职务而非姓名；会加密。
field-window-state = 现状如何？
field-window-occurred = 何时打开？
field-window-occurred-hint = 从开始到结束，模糊也行：2020-04/2020-06。仍打开：2020-04/..
field-window-outcome = 如何利用，或为何错过？
field-window-step = 它帮助了或本可帮助哪个步骤？
field-window-crisis = 属于哪场危机？
field-opened_by = 由什么打开
field-used_by = 由什么利用
field-used_by-hint = 决定、步骤或事件。
field-closed_by = 由什么关闭

## 调整

write-adaptation = 记录一项调整
write-adaptation-lead = 现在回答四个问题就够了。其余以后再补。
adaptation-later = 补充其余内容（可以以后）
adaptation-later-hint = 带编号的部分遵循 FRAME-IS，一种描述调整的通行方法。第 2 至 4 部分是核心；其余可选。
adaptation-module-ours = 与危机的关系（Jalon 添加）
adaptation-module-2 = 2. 改了什么
adaptation-module-3 = 3. 以何种方式
adaptation-module-4 = 4. 目的与原因
adaptation-module-5 = 5. 何时
adaptation-module-6 = 6. 与谁一起
adaptation-module-7 = 7. 范围多大
adaptations-title = 调整
adaptations-lead = 途中改了什么、为何改、由谁决定。
adaptations-empty = 还没有记录任何调整。当天用四个回答记下来：过后就会忘记曾经换过做法。
adaptations-count = { $n ->
   *[other] 已记录 { $n } 项调整。
}
adaptations-unfinished = { $n ->
    [0] 均已补全。
   *[other] 有 { $n } 项待补全。
}
adaptations-see = 查看各项调整
adaptations-show = 显示的调整
adaptations-show-all = 全部
adaptations-show-unfinished = 待补全
adaptations-all-told = 所有调整都已补全。
adaptations-told = 完整
adaptations-complete = 待补全：{ $modules }
adaptations-when = 何时
adaptations-changed = 改了什么
adaptations-why = 为何
adaptations-who = 谁决定
adaptations-planned = 是否计划
adaptations-later = FRAME-IS 模块
field-adaptation-changed = 改了什么？
field-adaptation-changed-hint = 一句话：以前如何，现在如何。
field-adaptation-why = 为什么？
field-adaptation-decided_by = 谁决定的？
field-adaptation-decided_by-hint = 职务或名字；会加密。
field-adaptation-planned = 事先计划的吗？
field-adaptation-occurred = 自何时起？
field-adaptation-occurred-hint = 不填即为今天。
field-adaptation-crisis = 回应哪场危机？
field-adaptation-of = 回应哪个事件？
field-adaptation-step = 改了哪个步骤？
field-adaptation-duration = 暂时还是长期？
field-adaptation-what = 改动的部分
field-adaptation-context = 如果是情境：哪一部分？
field-adaptation-nature = 以何种方式？
field-adaptation-core = 核心保留了吗？
field-adaptation-goal = 目的是什么？
field-adaptation-reason_level = 原因来自哪里？
field-adaptation-when = 实施的哪个时期？
field-adaptation-who = 谁参与了决定？
field-adaptation-reach = 涉及哪些人？

## 补救清单

repair-title = 补救清单
repair-lead = 精简、推迟、跳过或越过的步骤，按期限排列。这不是责备：这是你们答应自己要补上的。
repair-empty = 没有需要补救的。步骤被精简、推迟或跳过后，会一直列在这里，直到落实。
repair-core = 核心步骤
repair-flexible = 灵活步骤
repair-step = 步骤
repair-state = 情况
repair-due = 期限
repair-who = 负责人
repair-since = 自
repair-is-compressed = 已精简
repair-is-deferred = 已推迟
repair-is-skipped = 已跳过
repair-is-passed = 被越过
repair-is-unanswered = 被越过，尚无人负责
repair-toward = 先行开始：{ $step }
repair-is-to-compress = 待精简（危机研判的决定）
repair-next = 接下来
repair-late = 逾期
repair-no-date = 无日期
repair-nobody = 尚无人
repair-say-repaired = 已补救
repair-say-compressed = 说明如何精简
repair-say-done = 现已落实

## 条目

part-kind-crisis-window = 窗口期
part-kind-crisis-adaptation = 调整
part-kind-crisis-reading = 危机研判
part-field-bracket = 时期
part-field-crisis-bracket-phase = 时期
part-field-clock = 按谁的时间
part-field-opened_by = 由什么打开
part-field-used_by = 由什么利用
part-field-closed_by = 由什么关闭
part-word-quote = 原话
part-word-scheme = 划分名称
part-word-inside = 内在一致性
part-word-leads_to = 对后来的影响
part-word-problem = 问题
part-word-solution = 手边的办法
part-word-sponsor = 谁愿意推动
part-word-outcome = 如何利用或错过
part-word-changed = 改了什么
part-word-crisis-adaptation-why = 为何
part-word-crisis-adaptation-decided_by = 谁决定
part-word-crisis-reading-decided_by = 谁决定
part-word-blocks = 它阻碍什么
part-word-opens = 它打开什么
